import { entryOf, type ObjectNode } from '../../syntax/value-node.js';
import { shapeArguments } from './arguments.js';
import type { DefinitionHead } from './definition-head.js';
import type { CommandNode, TypeNode } from './definition-node.js';
import { shapeFlag } from './flags.js';
import type { KeyTable } from './keys.js';
import { shapeMembers } from './members.js';
import type { ShapeContext } from './shape-context.js';
import { isNoType, shapeTypeRef } from './type-ref.js';

export const commandKeys: KeyTable = {
  required: ['command'],
  optional: {
    data: null,
    returns: null,
    boxed: 'boxed',
    gen: 'gen',
    'success-response': 'success-response',
    'allow-oob': 'allow-oob',
    'allow-preconfig': 'allow-preconfig',
    coroutine: 'coroutine',
    if: 'if',
    features: 'command-features',
  },
};

export function shapeCommand(
  object: ObjectNode,
  head: DefinitionHead,
  context: ShapeContext,
): CommandNode {
  const flags = {
    boxed: shapeFlag(object, 'boxed', context),
    generated: !shapeFlag(object, 'gen', context),
    successResponse: !shapeFlag(object, 'success-response', context),
    allowOob: shapeFlag(object, 'allow-oob', context),
    allowPreconfig: shapeFlag(object, 'allow-preconfig', context),
    coroutine: shapeFlag(object, 'coroutine', context),
  };
  const args = shapeArguments(object, flags.boxed, head, context);
  const returns = shapeReturns(object, head, context);
  if (flags.allowOob && flags.coroutine) {
    const span = entryOf(object, 'coroutine')?.key.span ?? head.span;
    context.fail('oob-coroutine', { name: head.name }, span);
  }
  return { ...head, kind: 'command', arguments: args, returns, flags };
}

function shapeReturns(
  object: ObjectNode,
  { name }: DefinitionHead,
  context: ShapeContext,
): TypeNode | null {
  const value = entryOf(object, 'returns')?.value;
  if (!value || isNoType(value, context)) return null;
  if (value.kind === 'object' && context.dialect.has('object-returns')) {
    return shapeMembers(value, { name, role: 'member' }, context);
  }
  return shapeTypeRef(value, `'returns'`, context);
}
