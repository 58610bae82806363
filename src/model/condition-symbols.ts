import type { ConditionTree } from './condition.js';
import { definitionParts } from './definition-parts.js';
import type { Schema } from './schema.js';

/** Every symbol that a condition of the schema turns on, in order of appearance. */
export function conditionSymbols({ definitions }: Schema): ReadonlySet<string> {
  const conditional = definitions
    .flatMap((definition) => [definition, ...definitionParts(definition)])
    .flatMap((part) => [part, ...part.features]);
  return new Set(
    conditional.flatMap(({ condition }) => (condition ? namesIn(condition.tree) : [])),
  );
}

function namesIn(tree: ConditionTree): readonly string[] {
  switch (tree.kind) {
    case 'symbol':
      return [tree.name];
    case 'not':
      return namesIn(tree.operand);
    case 'all':
    case 'any':
      return tree.operands.flatMap(namesIn);
  }
}
