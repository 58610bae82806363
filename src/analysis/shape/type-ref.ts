import type { Span } from '../../source/source.js';
import type { StringNode, ValueNode } from '../../syntax/value-node.js';
import type { TypeRefNode } from './definition-node.js';
import type { ShapeContext } from './shape-context.js';

/** The name of a type. */
export function shapeTypeName(
  value: ValueNode,
  what: string,
  context: ShapeContext,
): TypeRefNode | null {
  if (value.kind === 'string') return typeRef(value, value.span, false, context);
  context.fail('wrong-value', { what, expected: 'the name of a type' }, value.span);
  return null;
}

/** The name of a type, or in brackets that of an array's elements. */
export function shapeTypeRef(
  value: ValueNode,
  what: string,
  context: ShapeContext,
): TypeRefNode | null {
  if (value.kind === 'string') return typeRef(value, value.span, false, context);
  if (value.kind !== 'array') {
    const expected = 'the name of a type, or a list that holds one';
    context.fail('wrong-value', { what, expected }, value.span);
    return null;
  }
  const [element, ...others] = value.elements;
  if (element?.kind === 'string' && others.length === 0) {
    return typeRef(element, value.span, true, context);
  }
  context.fail('bad-array-type', { what }, value.span);
  return null;
}

function typeRef(
  { value: name, flawed }: StringNode,
  span: Span,
  array: boolean,
  context: ShapeContext,
): TypeRefNode | null {
  if (!flawed) return { kind: 'type-ref', name, span, array };
  context.giveUp();
  return null;
}
