import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { promisedSwitches } from './emitters/promised-switches.js';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A folder that does not exist: the files are in memory. Below the project, so that they are ES modules. */
const root = join(project, 'generated-in-memory');

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  ...promisedSwitches,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  paths: {
    'qapi-typescript': [join(project, 'src/index.ts')],
    'qapi-typescript/runtime': [join(project, 'src/runtime/index.ts')],
    'qapi-typescript/testing/emitters': [join(project, 'src/testing/emitters/index.ts')],
    'qapi-typescript/testing': [join(project, 'src/testing/mock/index.ts')],
  },
};

/** What is on the disk does not change: parsed once for all calls. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles generated files, with a user's files beside them, against the runtime's source.
 *
 * @returns errors as `path:line: text`, those in the runtime left out
 */
export function typeErrors(files: readonly GeneratedFile[]): readonly string[] {
  const { paths, host } = hostOf(files);
  const program = ts.createProgram(paths, options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || file.fileName.startsWith(root))
    .map(describe);
}

/**
 * What an editor shows in one of the files without its being an error, such as the use of what is
 * deprecated: as `line: text`.
 */
export function editorHints(files: readonly GeneratedFile[], path: string): readonly string[] {
  const { paths, host } = hostOf(files);
  const service = ts.createLanguageService({
    getCurrentDirectory: () => project,
    getDefaultLibFileName: (of) => host.getDefaultLibFileName(of),
    fileExists: (name) => host.fileExists(name),
    readFile: (name) => host.readFile(name),
    directoryExists: (folder) => host.directoryExists?.(folder) ?? false,
    getCompilationSettings: () => options,
    getScriptFileNames: () => paths,
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = host.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  });
  const hints = service.getSuggestionDiagnostics(join(root, path));
  service.dispose();
  return hints.map(describe).map((hint) => hint.slice(path.length + 1));
}

/** The disk with these files on it. */
function hostOf(files: readonly GeneratedFile[]): {
  readonly paths: string[];
  readonly host: ts.CompilerHost;
} {
  const texts = new Map(files.map(({ path, text }) => [join(root, path), text]));
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    getSourceFile(path, version, ...rest) {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      if (!parsed.has(path)) parsed.set(path, disk.getSourceFile(path, version, ...rest));
      return parsed.get(path);
    },
    directoryExists: (path) =>
      path.startsWith(root) || (disk.directoryExists?.(path) ?? ts.sys.directoryExists(path)),
  };
  return { paths: [...texts.keys()].filter((path) => path.endsWith('.ts')), host };
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file) return text;
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return `${file.fileName.slice(root.length + 1)}:${String(line + 1)}: ${text}`;
}

/** How often generated code says `any`, as a type. */
export function countAny({ path, text }: GeneratedFile): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) count++;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return count;
}
