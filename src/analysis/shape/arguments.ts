import type { Span } from '../../source/source.js';
import { entryOf, type ObjectNode } from '../../syntax/value-node.js';
import type { DefinitionHead } from './definition-head.js';
import type { MembersNode, TypeRefNode } from './definition-node.js';
import { inlineOwner, shapeMembersOrName } from './members.js';
import type { ShapeContext } from './shape-context.js';
import { isNoType, shapeTypeName } from './type-ref.js';

/** What a command takes or an event carries: its `data`. Boxed data must be the name of a type. */
export function shapeArguments(
  object: ObjectNode,
  boxed: boolean,
  { name, span }: DefinitionHead,
  context: ShapeContext,
): MembersNode | TypeRefNode | null {
  const data = entryOf(object, 'data')?.value;
  if (!data) {
    if (boxed) reportUntyped(span, context);
    return null;
  }
  if (isNoType(data, context)) return null;
  if (boxed && data.kind !== 'string') {
    context.fail('boxed-without-type', undefined, data.span);
    return null;
  }
  if (
    data.kind === 'string' &&
    !context.require('typename-arguments', `a type name as 'data'`, data.span)
  ) {
    return null;
  }
  if (boxed) return shapeTypeName(data, `'data'`, context);
  return shapeMembersOrName(data, `'data'`, inlineOwner(name, 'arg', context), context);
}

/** Until 4.1 that is found out when all else is right. */
function reportUntyped(span: Span, context: ShapeContext): void {
  if (context.dialect.has('boxed-empty-rejected')) {
    context.tell('boxed-without-type', undefined, span);
  } else {
    context.fail('boxed-without-type', undefined, span);
  }
}
