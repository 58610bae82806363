import type { ObjectNode } from '../../syntax/value-node.js';
import { shapeArguments } from './arguments.js';
import type { DefinitionHead } from './definition-head.js';
import type { EventNode, MembersNode } from './definition-node.js';
import { shapeFlag } from './flags.js';
import type { KeyTable } from './keys.js';
import type { ShapeContext } from './shape-context.js';

export const eventKeys: KeyTable = {
  required: ['event'],
  optional: { data: null, boxed: 'boxed', if: 'if', features: 'features' },
};

export function shapeEvent(
  object: ObjectNode,
  head: DefinitionHead,
  context: ShapeContext,
): EventNode {
  const boxed = shapeFlag(object, 'boxed', context);
  const data = shapeArguments(object, boxed, head, context);
  if (data?.kind === 'members') checkNotNested(data, context);
  return { ...head, kind: 'event', arguments: data, boxed };
}

/** Where members may be structs written in place (until 2.3), those of an event may not. */
function checkNotNested({ members }: MembersNode, context: ShapeContext): void {
  for (const { name, type } of members) {
    if (type.kind === 'type-ref') continue;
    const expected = 'the name of a type, or a list that holds one';
    context.fail('wrong-value', { what: `member '${name}'`, expected }, type.span);
  }
}
