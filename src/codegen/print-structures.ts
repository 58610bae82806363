import type { CodeBlockWriter, Project, StatementStructures } from 'ts-morph';
import { tsMorph } from './ts-morph.js';

type Statements = readonly (string | StatementStructures)[];

const { IndentationText, QuoteKind } = tsMorph;

const project: Project = new tsMorph.Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  skipFileDependencyResolution: true,
  manipulationSettings: {
    indentationText: IndentationText.TwoSpaces,
    quoteKind: QuoteKind.Double,
  },
});

/**
 * The text of a file's statements, by ts-morph. All are handed over at once: one by one they would
 * take a hundred times as long.
 */
export function printStructures(statements: Statements): string {
  const printer = structurePrinter();
  if (!printer) return printThroughFile(statements);
  const writer = project.createWriter();
  printer.printText(writer, { statements });
  return writer.toString();
}

/** The documented way: ts-morph prints the text, and then parses it, which we have no use for. */
export function printThroughFile(statements: Statements): string {
  const file = project.createSourceFile('/file.ts', { statements: [...statements] });
  const text = file.getFullText();
  file.forget();
  return text;
}

interface StructurePrinter {
  printText(writer: CodeBlockWriter, structure: { readonly statements: Statements }): void;
}

/**
 * ts-morph's printer alone, which takes a third of the time. It is no part of ts-morph's interface,
 * so a later ts-morph may be without it; a test compares the two ways.
 */
function structurePrinter(): StructurePrinter | undefined {
  const context: unknown = Reflect.get(project, '_context');
  const factory = isObject(context) ? context['structurePrinterFactory'] : undefined;
  if (!isPrinterFactory(factory)) return undefined;
  const printer = factory.forSourceFile({ isAmbient: false });
  return typeof printer.printText === 'function' ? printer : undefined;
}

function isPrinterFactory(
  value: unknown,
): value is { forSourceFile(options: { readonly isAmbient: boolean }): StructurePrinter } {
  return isObject(value) && typeof value['forSourceFile'] === 'function';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
