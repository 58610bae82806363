import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { GeneratedFile } from '../codegen/generated-file.js';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A folder that does not exist: the files are in memory. */
const root = join(project, 'generated-in-memory');

/** With the names of browsers, which any of ours may meet. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: [],
  strict: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  paths: { 'qapi-typescript/runtime': [join(project, 'src/runtime/index.ts')] },
};

/** A link in a comment. */
export interface DocLink {
  /** Where it stands: `path:line`. */
  readonly at: string;
  /** As written. */
  readonly text: string;
  /** Where it leads: `path name`; null where it leads nowhere. */
  readonly target: string | null;
}

/** What an editor knows of generated files. */
export class Editor {
  readonly #service: ts.LanguageService;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(files: readonly GeneratedFile[]) {
    const sources = files.filter(({ path }) => path.endsWith('.ts'));
    this.#texts = new Map(sources.map(({ path, text }) => [join(root, path), text]));
    this.#service = ts.createLanguageService(this.#host());
  }

  /** All links of all comments. */
  links(): readonly DocLink[] {
    const program = this.#program();
    const checker = program.getTypeChecker();
    return [...this.#texts.keys()].flatMap((path) => {
      const file = program.getSourceFile(path);
      return file ? linkNodes(file).map((link) => describeLink(link, file, checker)) : [];
    });
  }

  /** How often a text stands in the files. */
  count(text: string): number {
    return [...this.#texts.values()].reduce((sum, file) => sum + file.split(text).length - 1, 0);
  }

  /** What is shown where the pointer rests on the first occurrence of a text, links with targets. */
  hover(path: string, text: string): string {
    const at = this.#texts.get(join(root, path))?.indexOf(text) ?? -1;
    const info = this.#service.getQuickInfoAtPosition(join(root, path), at);
    const parts = info?.documentation ?? [];
    const tags = info?.tags?.flatMap(({ text: said }) => said ?? []) ?? [];
    return [...parts, ...tags].map(shownPart).join('');
  }

  /** The errors that a file shows when it is opened. */
  errors(path: string): readonly string[] {
    return this.#service
      .getSemanticDiagnostics(join(root, path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  #program(): ts.Program {
    const program = this.#service.getProgram();
    if (!program) throw new Error('there is no program');
    return program;
  }

  #host(): ts.LanguageServiceHost {
    const read = (path: string) => this.#texts.get(path) ?? ts.sys.readFile(path);
    return {
      getCompilationSettings: () => options,
      getScriptFileNames: () => [...this.#texts.keys()],
      getScriptVersion: () => '1',
      getScriptSnapshot(path) {
        const text = read(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      fileExists: (path) => this.#texts.has(path) || ts.sys.fileExists(path),
      readFile: read,
      directoryExists: (path) => path.startsWith(root) || ts.sys.directoryExists(path),
    };
  }
}

function linkNodes(file: ts.SourceFile): readonly ts.JSDocLink[] {
  const found: ts.JSDocLink[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDocLink(node)) found.push(node);
    // Comments are no children of what they stand before.
    for (const comment of (node as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [])
      visit(comment);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function describeLink(link: ts.JSDocLink, file: ts.SourceFile, checker: ts.TypeChecker): DocLink {
  const symbol = link.name && checker.getSymbolAtLocation(link.name);
  const { line } = file.getLineAndCharacterOfPosition(link.getStart(file));
  return {
    at: `${file.fileName.slice(root.length + 1)}:${String(line + 1)}`,
    text: link.getText(file),
    target: symbol ? targetOf(symbol, checker) : null,
  };
}

/** Where a name was made, not where it was imported. */
function targetOf(symbol: ts.Symbol, checker: ts.TypeChecker): string | null {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const [declaration] = (isAlias ? checker.getAliasedSymbol(symbol) : symbol).declarations ?? [];
  const path = declaration?.getSourceFile().fileName;
  if (path === undefined) return null;
  return `${path.startsWith(root) ? path.slice(root.length + 1) : path} ${symbol.name}`;
}

/** The text of a link with its target; what is around it is marks. */
function shownPart({ kind, text, target }: ts.SymbolDisplayPart & { target?: ts.DocumentSpan }) {
  if (target !== undefined) return `[${text} -> ${target.fileName.slice(root.length + 1)}]`;
  return kind === 'link' ? '' : text;
}
