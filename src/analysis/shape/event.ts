import type { ObjectNode } from '../../syntax/value-node.js';
import { shapeArguments } from './arguments.js';
import type { DefinitionHead } from './definition-head.js';
import type { EventNode } from './definition-node.js';
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
  return { kind: 'event', ...head, arguments: shapeArguments(object, boxed, head, context), boxed };
}
