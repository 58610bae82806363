import { assertNever } from './assert-never.js';
import type { ConditionTree } from './condition.js';

/** Words, or the name of a symbol; before 6.1 that may be any text of C. */
export interface ConditionPart {
  readonly kind: 'text' | 'code';
  readonly text: string;
}

/** A condition in words, its symbols in back quotes: `` `CONFIG_A` and not `CONFIG_B` ``. */
export function conditionText(tree: ConditionTree): string {
  return conditionParts(tree)
    .map(({ kind, text }) => (kind === 'code' ? `\`${text}\`` : text))
    .join('');
}

/** The same in parts, for where the names have to be made safe. */
export function conditionParts(tree: ConditionTree): readonly ConditionPart[] {
  switch (tree.kind) {
    case 'symbol':
      return [{ kind: 'code', text: tree.name }];
    case 'not':
      return [words('not '), ...grouped(tree.operand)];
    case 'all':
      return joined(tree.operands, ' and ');
    case 'any':
      return joined(tree.operands, ' or ');
    default:
      return assertNever(tree);
  }
}

function joined(operands: readonly ConditionTree[], word: string): readonly ConditionPart[] {
  return operands.flatMap((operand, at) => [...(at > 0 ? [words(word)] : []), ...grouped(operand)]);
}

function grouped(tree: ConditionTree): readonly ConditionPart[] {
  const several = (tree.kind === 'all' || tree.kind === 'any') && tree.operands.length > 1;
  return several ? [words('('), ...conditionParts(tree), words(')')] : conditionParts(tree);
}

function words(text: string): ConditionPart {
  return { kind: 'text', text };
}
