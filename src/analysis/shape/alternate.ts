import type { ObjectNode } from '../../syntax/value-node.js';
import { shapeBranches } from './branches.js';
import type { DefinitionHead } from './definition-head.js';
import type { AlternateNode } from './definition-node.js';
import type { KeyTable } from './keys.js';
import type { ShapeContext } from './shape-context.js';

export const alternateKeys: KeyTable = {
  required: ['alternate', 'data'],
  optional: { if: 'if', features: 'features' },
};

export function shapeAlternate(
  object: ObjectNode,
  head: DefinitionHead,
  context: ShapeContext,
): AlternateNode | null {
  const { dialect } = context;
  const rules = { role: 'alternative', arrays: dialect.has('alternate-array-branch') } as const;
  const branches = shapeBranches(object, head.name, rules, context);
  if (!branches) return null;
  if (branches.written === 0 && dialect.has('strict-names')) {
    context.fail('empty-alternate', { name: head.name }, branches.span);
  } else if (branches.written === 1 && dialect.has('alternate-single-branch-rejected')) {
    context.fail('single-alternative', { name: head.name }, branches.span);
  }
  return { ...head, kind: 'alternate', branches: branches.sound };
}
