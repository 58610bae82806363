import type { ValueNode } from '../../syntax/value-node.js';
import type { TypeRefNode } from './definition-node.js';
import type { ShapeContext } from './shape-context.js';

/** The name of a type. */
export function shapeTypeName(
  value: ValueNode,
  what: string,
  context: ShapeContext,
): TypeRefNode | null {
  if (value.kind === 'string') {
    return { kind: 'type-ref', name: value.value, span: value.span, array: false };
  }
  context.fail('wrong-value', { what, expected: 'the name of a type' }, value.span);
  return null;
}

/** The name of a type, or in brackets that of an array's elements. */
export function shapeTypeRef(
  value: ValueNode,
  what: string,
  context: ShapeContext,
): TypeRefNode | null {
  if (value.kind !== 'array') {
    if (value.kind === 'string') return shapeTypeName(value, what, context);
    const expected = 'the name of a type, or a list that holds one';
    context.fail('wrong-value', { what, expected }, value.span);
    return null;
  }
  const [element, ...others] = value.elements;
  if (element?.kind !== 'string' || others.length > 0) {
    context.fail('bad-array-type', { what }, value.span);
    return null;
  }
  return { kind: 'type-ref', name: element.value, span: value.span, array: true };
}
