import { IndentationText, Project, QuoteKind } from 'ts-morph';
import type { ImportedModule } from './imports.js';
import { restoreLineEnds } from './line-mark.js';
import type { Statement } from './statement.js';
import { importStructure, statementStructure } from './structures.js';

/** All that one TypeScript file consists of. */
export interface FileContent {
  readonly path: string;
  /** Comment lines that stand before everything, without a line end after the last. */
  readonly header: string;
  readonly imports: readonly ImportedModule[];
  readonly statements: readonly Statement[];
}

/**
 * Prints TypeScript files. This module and `structures.ts` are the ones that load ts-morph, which
 * takes a quarter of a second: import this one dynamically. Each file's structures are handed over
 * at once; one by one they would take a hundred times as long.
 */
export function printFiles(files: readonly FileContent[]): ReadonlyMap<string, string> {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      quoteKind: QuoteKind.Double,
    },
  });
  return new Map(
    files.map((content) => [content.path, printFile(project, content)]),
  );
}

function printFile(project: Project, { path, header, imports, statements }: FileContent): string {
  const blocks = [
    imports.map(importStructure),
    ...blocksOf(statements).map((block) => block.map(statementStructure)),
  ].filter((block) => block.length > 0);
  // ts-morph sets an empty line before some kinds of statements only; this asks for one always.
  const all = blocks.flatMap((block, at) => (at === 0 ? block : ['\n', ...block]));
  const file = project.createSourceFile(`/${path}`, { statements: all });
  const text = restoreLineEnds(file.getFullText()).replaceAll(/\n{3,}/g, '\n\n');
  file.forget();
  return `${header}\n${text === '' ? '' : `\n${text}`}`;
}

/** Statements with an empty line between them; exports stand together. */
function blocksOf(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const blocks: Statement[][] = [];
  for (const statement of statements) {
    const last = blocks.at(-1);
    if (statement.kind === 'export' && last?.[0]?.kind === 'export') last.push(statement);
    else blocks.push([statement]);
  }
  return blocks;
}
