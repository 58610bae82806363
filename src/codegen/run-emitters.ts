import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Report } from '../diagnostics/report.js';
import type { Module, Schema } from '../model/schema.js';
import { visitedAtFailure } from '../model/visit.js';
import type { Source } from '../source/source.js';
import { checkedNames } from './checked-names.js';
import type { AnyEmitter } from './define-emitter.js';
import { definitionOf } from './definition-of.js';
import { EmitterError, isEmitterError } from './emitter-error.js';
import { escapeHtml } from './escape-html.js';
import { FileBuilder } from './file-builder.js';
import type { GeneratedFile } from './generated-file.js';
import type { SymbolDeclaration } from './generated-symbol.js';
import { headerText } from './header.js';
import { relativeSpecifier } from './imports.js';
import { indexFile } from './index-file.js';
import { inlineRuntimeFiles } from './inline-runtime.js';
import { keepNothing, type ModuleFiles, type ModuleKeeper } from './module-keeper.js';
import type { Names } from './names.js';
import { indexPath, OutputFiles } from './output-files.js';
import { loadTemplate } from './load-template.js';
import { ownValue } from './own-value.js';
import { nowhere, placedReport, type PlacedReport } from './placed-report.js';
import type { FileContent } from './print-files.js';
import { reportCollision } from './report-collision.js';
import { resolveOptions } from './resolve-options.js';
import type { Settings } from './settings.js';
import { needsRuntimeCheck, runtimeCheck, runtimeCheckPath } from './runtime-check.js';
import type { Statement } from './statement.js';
import { SymbolTable } from './symbol-table.js';
import type { TemplateSource } from './template-source.js';

export interface RunOptions {
  readonly emitters: readonly AnyEmitter[];
  readonly settings: Settings;
  /** Values of options, by emitter and option. */
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The texts of the schema's files, to show in diagnostics. */
  readonly sources: readonly Source[];
  /** What of an earlier run need not be made again; nothing without. */
  readonly keeper?: ModuleKeeper | undefined;
  /** Is given each TypeScript file as soon as it is whole: when its module or its emitter is done. */
  readonly onTypeScript: (file: FileContent) => void;
}

export interface EmitterRun {
  /** The files that are text already, what was kept of an earlier run among them. */
  readonly texts: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs both phases of all emitters: everyone declares before anyone emits. */
export function runEmitters(schema: Schema, options: RunOptions): EmitterRun {
  const { emitters, settings, values, sources, keeper = keepNothing, onTypeScript } = options;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => diagnostics.push(found);
  const reportAt = placedReport(sources, report);
  checkRequirements(emitters);
  const names = checkedNames(schema, settings, reportAt);
  const files = new OutputFiles(inlineRuntimeFiles(settings));
  const shared = {
    schema,
    settings,
    names,
    symbols: new SymbolTable(),
    files,
    keeper,
    onTypeScript,
  };
  const runs = emitters.map((emitter) => ({
    emitter,
    ...shared,
    options: resolveOptions(emitter, ownValue(values, emitter.name) ?? {}, report),
    report: placedReport(sources, report, emitter),
  }));
  if (diagnostics.length > 0) return { texts: [], diagnostics };
  for (const run of runs) guarded(run.emitter, () => run.emitter.declare(declareContext(run)));
  reportClashes(shared.symbols, schema, reportAt);
  for (const run of runs) {
    guarded(run.emitter, () => run.emitter.emit(emitContext(run)));
    for (const file of files.ofNoModule(run.emitter.name)) onTypeScript(contentOf(file, shared));
  }
  for (const file of contentOfIndex(shared)) onTypeScript(file);
  return { texts: files.texts, diagnostics };
}

interface Shared {
  readonly schema: Schema;
  readonly settings: Settings;
  readonly names: Names;
  readonly symbols: SymbolTable;
  readonly files: OutputFiles;
  readonly keeper: ModuleKeeper;
  readonly onTypeScript: RunOptions['onTypeScript'];
}

interface Run extends Shared {
  readonly emitter: AnyEmitter;
  readonly options: unknown;
  readonly report: PlacedReport;
}

function checkRequirements(emitters: readonly AnyEmitter[]): void {
  const present = new Set<string>();
  for (const { name } of emitters) {
    if (present.has(name)) throw new EmitterError(name, 'there are two of this name');
    present.add(name);
  }
  for (const { name, requires } of emitters) {
    const missing = requires.find((required) => !present.has(required));
    if (missing !== undefined) throw new EmitterError(name, `needs the emitter '${missing}' too`);
  }
}

/** Names that two files export, where one file that exports everything could have one only. */
function reportClashes(symbols: SymbolTable, schema: Schema, report: PlacedReport): void {
  for (const [first, second] of symbols.clashes()) {
    const owner = ({ key }: SymbolDeclaration) => ({
      text: () => `'${key}'`,
      namedAt: definitionOf(key, schema)?.namedAt ?? nowhere,
    });
    const culprit = definitionOf(second.key, schema)?.name;
    const owners = { first: owner(first), second: owner(second) };
    reportCollision({ what: 'export', name: second.name, ...owners, culprit }, report);
  }
}

/** Errors of an emitter's code say whose it was. */
function guarded(emitter: AnyEmitter, phase: () => unknown): void {
  try {
    const returned = phase();
    if (isPromise(returned)) throw tooLate(returned);
  } catch (error) {
    if (isEmitterError(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new EmitterError(emitter.name, `${placeOf(error)}${message}`, { cause: error });
  }
}

/** The types of both phases let `async` functions pass, whose files would come after the end. */
function tooLate(promise: PromiseLike<unknown>): Error {
  // Whatever becomes of it, it is not waited for.
  promise.then(undefined, () => undefined);
  return new Error('it returned a promise: declare and emit cannot wait, so read files before');
}

/** It may be of another realm. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** The definition at which it went wrong, as words before the message, where it is known. */
function placeOf(error: unknown): string {
  const definition = error instanceof Error ? visitedAtFailure(error) : undefined;
  if (!definition) return '';
  const { kind, name, location } = definition;
  return `at the ${kind} '${name}' (${location.file}:${location.line}): `;
}

/** What a phase of any emitter sees. */
type ContextOf<Phase extends 'declare' | 'emit'> = Parameters<AnyEmitter[Phase]>[0];

/** What both phases see. */
function sharedContext({ schema, settings, names, options, report }: Run) {
  return { schema, settings, names, options: options as never, report: report as never };
}

function declareContext(run: Run): ContextOf<'declare'> {
  const { symbols, emitter } = run;
  return {
    ...sharedContext(run),
    declare(declaration) {
      if (symbols.add(declaration)) return;
      const { key, name, file } = declaration;
      throw new EmitterError(emitter.name, `'${key}' (${name} in ${file}) is declared already`);
    },
  };
}

/** Other languages than HTML are known to those alone who write them. */
function escapeFor(path: string): (text: string) => string {
  return /\.x?html?$/.test(path) ? escapeHtml : (text) => text;
}

function emitContext(run: Run): ContextOf<'emit'> {
  const { settings, symbols, files, emitter, report } = run;
  const templates = templatesOf(settings.templates, emitter.templates);
  return {
    ...sharedContext(run),
    template: (path, names, escape = escapeFor(path)) =>
      loadTemplate(path, { names, escape }, { settings: { templates }, report }),
    has: (key) => symbols.get(key) !== undefined,
    eachModule(make) {
      for (const module of run.schema.modules) makeModule(module, make, run);
    },
    file(path) {
      const { importExtension } = settings;
      const options = { emitter: emitter.name, path, symbols, importExtension };
      return files.file(emitter.name, path, () => new FileBuilder(options));
    },
    textFile(path, text) {
      checkText(path, text, emitter);
      files.addText(emitter.name, { path, text });
    },
  };
}

/** In JavaScript it may be anything. */
function checkText(path: string, text: unknown, { name }: AnyEmitter): void {
  if (typeof text === 'string') return;
  throw new EmitterError(name, `the text of '${path}' is no text, but of type ${typeof text}`);
}

function makeModule(module: Module, make: (module: Module) => void, run: Run): void {
  const { emitter, files, keeper } = run;
  const kept = keeper.keep(emitter.name, module);
  if (kept) {
    files.keep(emitter.name, kept);
    return;
  }
  keeper.watch(emitter.name, module, () => {
    const { builders, texts } = files.ofModule(module, () => {
      make(module);
    });
    for (const file of builders) run.onTypeScript(contentOf(file, run));
    const facts = builders.map((file) => [file.path, { usesRuntime: usesRuntime(file, run) }]);
    return { typeScript: Object.fromEntries(facts) as ModuleFiles['typeScript'], texts };
  });
}

function usesRuntime({ imports }: FileBuilder, { settings }: Shared): boolean {
  return needsRuntimeCheck(imports, settings);
}

/** The host's come first, so that its users can change what an emitter brings. */
function templatesOf(host: TemplateSource, own: AnyEmitter['templates']): TemplateSource {
  return { read: (path) => host.read(path) ?? (Object.hasOwn(own, path) ? own[path] : undefined) };
}

function contentOf(file: FileBuilder, { schema, settings }: Shared): FileContent {
  const { path, imports, statements } = file;
  const header = headerOf(schema, settings);
  return {
    path,
    header: usesDeprecated(file, schema) ? `${header}\n${allowDeprecated}` : header,
    imports,
    statements,
  };
}

/** The file that exports what all others do, if they export something, and what it begins with. */
function contentOfIndex(shared: Shared): readonly FileContent[] {
  const { schema, settings, symbols, files } = shared;
  const kept = files.kept.flatMap(({ typeScript }) => Object.entries(typeScript));
  const exporting = [...files.builders.map(({ path }) => path), ...kept.map(([path]) => path)]
    .map((path) => ({ path, symbols: symbols.exportsOf(path) }))
    .filter((file) => file.symbols.some(({ internal }) => internal !== true));
  if (exporting.length === 0) return [];
  const header = headerOf(schema, settings);
  const index = { ...indexFile(indexPath, exporting, settings), header };
  const isChecked =
    files.builders.some((file) => usesRuntime(file, shared)) ||
    kept.some(([, facts]) => facts.usesRuntime);
  if (!isChecked) return [index];
  const specifier = relativeSpecifier(indexPath, runtimeCheckPath, settings.importExtension);
  const check: Statement = { kind: 'text', text: `import "${specifier}";` };
  return [
    { ...runtimeCheck(settings), header },
    { ...index, statements: [check, ...index.statements] },
  ];
}

/** What the user wants to be said first, then what the file is; each line a comment of its own. */
function headerOf(schema: Schema, { header }: Settings): string {
  const own = header === '' ? [] : header.trimEnd().split(/\r\n|[\n\r\u2028\u2029]/);
  return [...own, headerText(schema)].map((line) => `// ${line}`.trimEnd()).join('\n');
}

/** What is deprecated is there as long as the schema has it, and no fault of who generates it. */
const allowDeprecated = '/* eslint-disable @typescript-eslint/no-deprecated */';

/** Whether a file refers to the type of something deprecated: types say so, what else there is does not. */
function usesDeprecated({ used }: FileBuilder, schema: Schema): boolean {
  return [...used].some(
    (key) => key.startsWith('types:') && definitionOf(key, schema)?.deprecated === true,
  );
}
