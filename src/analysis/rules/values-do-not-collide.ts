import type { CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import type {
  AlternateNode,
  DefinitionNode,
  EnumNode,
  NameNode,
  UnionNode,
} from '../shape/definition-node.js';
import { checkCollisions } from './collision.js';
import { mappedName } from './mapped-name.js';

/** The values of an enum, and the branches of an alternate or a simple union, have different names. */
export function checkValuesDoNotCollide(
  definition: EnumNode | AlternateNode | UnionNode,
  context: CheckContext,
): void {
  switch (definition.kind) {
    case 'enum':
      checkNames(definition.values, 'value', definition, context);
      break;
    case 'alternate':
      checkNames(definition.branches, 'branch', definition, context);
      break;
    case 'union':
      if (!definition.discriminator) checkNames(definition.branches, 'branch', definition, context);
  }
}

function checkNames(
  nodes: readonly NameNode[],
  what: string,
  definition: DefinitionNode,
  context: CheckContext,
): void {
  if (!context.dialect.has('checked-types')) return;
  const where = `of ${describeDefinition(definition)}`;
  const names = nodes.map(({ name, span }) => ({ name, span, where }));
  checkCollisions(names, what, definition, context, new Map(), constantSpelling(context));
}

/** Until 2.5 it is the C constants that must differ, and those are in upper case. */
function constantSpelling({ dialect }: CheckContext): (name: string) => string {
  if (dialect.has('mapped-collisions')) return mappedName;
  return (name) => mappedName(name.replace(/([a-z0-9])(?=[A-Z])/g, '$1_')).toUpperCase();
}
