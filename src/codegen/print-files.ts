import type { ImportedModule } from './imports.js';
import { hiddenTexts } from './hidden-texts.js';
import type { Statement } from './statement.js';
import { importStructure, statementStructure } from './structures.js';
import { printStructures } from './print-structures.js';

/** All that one TypeScript file consists of. */
export interface FileContent {
  readonly path: string;
  /** Comment lines that stand before everything, without a line end after the last. */
  readonly header: string;
  readonly imports: readonly ImportedModule[];
  readonly statements: readonly Statement[];
}

/**
 * Prints a TypeScript file. This module loads ts-morph, which takes a quarter of a second: import it
 * dynamically.
 */
export function printFile({ header, imports, statements }: FileContent): string {
  const { hide, restore } = hiddenTexts();
  const blocks = [
    imports.map((each) => importStructure(each, hide)),
    ...blocksOf(statements).map((block) => block.map((each) => statementStructure(each, hide))),
  ].filter((block) => block.length > 0);
  // ts-morph sets an empty line before some kinds of statements only; this asks for one always.
  const all = blocks.flatMap((block, at) => (at === 0 ? block : ['\n', ...block]));
  const printed = printStructures(all)
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll('{\n}', '{}');
  const text = restore(printed);
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
