import type { Inline } from '../markup/inline.js';
import { conditionParts } from '../model/condition-text.js';
import type { ConditionTree } from '../model/condition.js';

/** A condition as the end of a sentence that begins with `only where`: `` `CONFIG_A` is defined ``. */
export function conditionPhrase(tree: ConditionTree): readonly Inline[] {
  return [words('only where '), ...clause(tree)];
}

function clause(tree: ConditionTree): readonly Inline[] {
  switch (tree.kind) {
    case 'symbol':
      return symbolClause(tree.name, false);
    case 'not':
      return tree.operand.kind === 'symbol'
        ? symbolClause(tree.operand.name, true)
        : [...conditionParts(tree), words(' holds')];
    case 'all':
    case 'any':
      return severalClause(tree);
  }
}

/** `A and B are defined` where all are plain names, else a clause each where none is nested. */
function severalClause(tree: Extract<ConditionTree, { kind: 'all' | 'any' }>): readonly Inline[] {
  const { kind, operands } = tree;
  const [only] = operands;
  if (only && operands.length === 1) return clause(only);
  if (operands.every((operand) => operand.kind === 'symbol' && symbolOf(operand.name).isName)) {
    const names = operands.flatMap((operand) =>
      operand.kind === 'symbol' ? [[code(symbolOf(operand.name).text)]] : [],
    );
    return [...joined(names, kind), words(kind === 'all' ? ' are defined' : ' is defined')];
  }
  const isFlat = operands.every(
    (operand) =>
      operand.kind === 'symbol' || (operand.kind === 'not' && operand.operand.kind === 'symbol'),
  );
  return isFlat ? joined(operands.map(clause), kind) : [...conditionParts(tree), words(' holds')];
}

function symbolClause(name: string, negated: boolean): readonly Inline[] {
  const { text, isName } = symbolOf(name);
  if (isName) return [code(text), words(negated ? ' is not defined' : ' is defined')];
  return [code(text), words(negated ? ' does not hold' : ' holds')];
}

/** Before 6.1, a symbol may be any expression of C; most are `defined(NAME)`. */
function symbolOf(name: string): { readonly text: string; readonly isName: boolean } {
  const defined = /^defined\s*\(\s*(\w+)\s*\)$/.exec(name)?.[1];
  const text = defined ?? name;
  return { text, isName: /^\w+$/.test(text) };
}

function joined(clauses: readonly (readonly Inline[])[], kind: 'all' | 'any'): readonly Inline[] {
  const word = kind === 'all' ? ' and ' : ' or ';
  return clauses.flatMap((one, at) => (at === 0 ? one : [words(word), ...one]));
}

function code(text: string): Inline {
  return { kind: 'code', text };
}

function words(text: string): Inline {
  return { kind: 'text', text };
}
