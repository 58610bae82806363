import type { Span } from '../../source/source.js';
import type { StringNode, ValueNode } from '../../syntax/value-node.js';
import { builtinNamed } from '../builtin-types.js';
import { looksInternal } from '../internal-types.js';
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

/**
 * Whether it is written that there is no type. From 4.2 on, the front end's own names pass where a
 * type is named: one for objects without members, and the empty one, which it takes for none.
 */
export function isNoType(value: ValueNode, { dialect }: ShapeContext): boolean {
  if (value.kind !== 'string' || value.flawed) return false;
  return ['', 'q_empty'].includes(value.value) && dialect.has('internal-type-names');
}

/** The name of a type, or in brackets that of an array's elements. */
export function shapeTypeRef(
  value: ValueNode,
  what: string,
  context: ShapeContext,
): TypeRefNode | null {
  if (value.kind === 'string') return namedTypeRef(value, context);
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

/** From 4.2 on, the front end's own names for arrays of built-in types pass: `intList` is `['int']`. */
function namedTypeRef(node: StringNode, context: ShapeContext): TypeRefNode | null {
  if (!node.value.endsWith('List')) return typeRef(node, node.span, false, context);
  const element = node.value.slice(0, -'List'.length);
  const isArray =
    context.dialect.has('internal-type-names') &&
    builtinNamed(element, context.dialect) !== undefined;
  return typeRef(isArray ? { ...node, value: element } : node, node.span, isArray, context);
}

function typeRef(
  { value: name, flawed }: StringNode,
  span: Span,
  array: boolean,
  context: ShapeContext,
): TypeRefNode | null {
  if (looksInternal(name)) context.namesInternal = true;
  if (!flawed) return { kind: 'type-ref', name, span, array };
  context.giveUp();
  return null;
}
