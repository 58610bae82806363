import { resolve } from 'node:path';
import type * as TsMorph from 'ts-morph';
import type { Diagnostic, Project, ts } from 'ts-morph';
import { bundledDeclarations } from '../../bundled/bundled-declarations.js';
import { promisedSwitches } from './promised-switches.js';

export interface TypeCheckOptions {
  /**
   * The folder that the files are taken to stand in, which decides what packages they find.
   * Nothing is written. Default: one in the current folder.
   */
  readonly folder?: string;
  /** Flags of the compiler beside those that generated code promises to pass. */
  readonly flags?: Readonly<Record<string, unknown>>;
}

/**
 * Checks TypeScript files as the compiler does, with the flags that generated code promises to
 * pass. Declarations are checked, JavaScript and other files are passed by.
 *
 * @param files text by path, as `runEmitter` gives them, with programs that use them, if you like
 * @returns one `path:line: text` for each error
 */
export async function typeErrors(
  files: Readonly<Record<string, string>>,
  { folder = 'generated-in-memory', flags = {} }: TypeCheckOptions = {},
): Promise<readonly string[]> {
  // It takes a quarter of a second to load.
  const { tsMorph } = await import('../../codegen/ts-morph.js');
  const root = resolve(folder).replaceAll('\\', '/');
  const project = new tsMorph.Project({
    compilerOptions: { ...optionsOf(tsMorph), ...flags } as ts.CompilerOptions,
    skipAddingFilesFromTsConfig: true,
  });
  const paths = addFiles(project, root, files);
  return project
    .getPreEmitDiagnostics()
    .filter((diagnostic) => isOf(paths, diagnostic))
    .map((diagnostic) => describe(root, diagnostic));
}

/** `bundler` takes all files for modules, whatever package they stand in. */
function optionsOf({ ts: compiler }: typeof TsMorph): ts.CompilerOptions {
  return {
    target: compiler.ScriptTarget.ES2022,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts'],
    // What the package declares asks for Node's types itself, where they are installed.
    types: [],
    paths: Object.fromEntries(
      Object.entries(bundledDeclarations()).map(([module, path]) => [module, [path]]),
    ),
    ...promisedSwitches,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  };
}

function addFiles(
  project: Project,
  root: string,
  files: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const sources = Object.entries(files)
    .filter(([path]) => /\.[cm]?ts$/.test(path))
    .map(([path, text]) => project.createSourceFile(`${root}/${path}`, text));
  return new Set(sources.map((source) => source.getFilePath()));
}

/** What concerns no file, such as a wrong flag, concerns all. */
function isOf(paths: ReadonlySet<string>, diagnostic: Diagnostic): boolean {
  const path = diagnostic.getSourceFile()?.getFilePath();
  return path === undefined || paths.has(path);
}

function describe(root: string, { compilerObject }: Diagnostic): string {
  const { file, start = 0, messageText } = compilerObject;
  const text = sentenceOf(messageText);
  if (!file) return text;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${file.fileName.slice(root.length + 1)}:${String(line + 1)}: ${text}`;
}

/** The sentence, with those that give its reasons. */
function sentenceOf(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === 'string') return message;
  return [message.messageText, ...(message.next ?? []).map(sentenceOf)].join('\n');
}
