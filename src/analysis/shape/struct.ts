import { entryOf, type ObjectNode } from '../../syntax/value-node.js';
import type { DefinitionHead } from './definition-head.js';
import type { StructNode } from './definition-node.js';
import type { KeyTable } from './keys.js';
import { shapeMembers } from './members.js';
import type { ShapeContext } from './shape-context.js';
import { isNoType, shapeTypeName } from './type-ref.js';

/** A struct, under the keyword of its release. */
export function structKeys(keyword: 'struct' | 'type'): KeyTable {
  return {
    required: [keyword, 'data'],
    optional: { base: 'struct-base', if: 'if', features: 'struct-features' },
  };
}

export function shapeStruct(
  object: ObjectNode,
  head: DefinitionHead,
  context: ShapeContext,
): StructNode | null {
  const named = entryOf(object, 'base')?.value;
  const base = named && !isNoType(named, context) ? shapeTypeName(named, `'base'`, context) : null;
  const data = entryOf(object, 'data')?.value;
  if (data?.kind !== 'object') {
    const expected = 'an object with the members';
    if (data) context.fail('wrong-value', { what: `'data'`, expected }, data.span);
    return null;
  }
  const { members } = shapeMembers(data, { name: head.name, role: 'member' }, context);
  return { ...head, kind: 'struct', base, members };
}
