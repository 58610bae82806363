import { entryOf, type ObjectNode, type ValueNode } from '../../syntax/value-node.js';
import type { EnumNode, EnumValueNode } from './definition-node.js';
import type { DefinitionHead } from './definition-head.js';
import { shapeFeatures, shapeIf } from './features.js';
import { checkKeys, type KeyTable } from './keys.js';
import { shapeName, shapeString } from './name.js';
import type { ShapeContext } from './shape-context.js';

export const enumKeys: KeyTable = {
  required: ['enum', 'data'],
  optional: { prefix: 'enum-prefix', if: 'if', features: 'features' },
};

const valueKeys: KeyTable = {
  required: ['name'],
  optional: { if: 'if', features: 'enum-value-features' },
};

export function shapeEnum(
  object: ObjectNode,
  head: DefinitionHead,
  context: ShapeContext,
): EnumNode | null {
  const prefix = entryOf(object, 'prefix')?.value;
  const text = prefix && shapeString(prefix, `'prefix'`, context);
  const data = entryOf(object, 'data')?.value;
  if (data?.kind !== 'array') {
    if (data)
      context.fail('wrong-value', { what: `'data'`, expected: 'a list of values' }, data.span);
    return null;
  }
  const values = data.elements.flatMap((value) => shapeValue(value, head.name, context) ?? []);
  return { ...head, kind: 'enum', values, prefix: text?.value ?? null };
}

function shapeValue(value: ValueNode, owner: string, context: ShapeContext): EnumValueNode | null {
  if (value.kind === 'object') return longValue(value, owner, context);
  const text = shapeString(value, 'a value of the enum', context);
  if (!text) return null;
  const { name, span } = shapeName(text, 'enum-value', owner, context);
  return { name, span, condition: null, features: [] };
}

function longValue(value: ObjectNode, owner: string, context: ShapeContext): EnumValueNode | null {
  if (!context.require('member-long-form', 'an object as enum value', value.span)) return null;
  const object = checkKeys(value, valueKeys, 'an enum value', context);
  const condition = shapeIf(object, context);
  const features = shapeFeatures(object, owner, context);
  const name = entryOf(object, 'name');
  const text = name && shapeString(name.value, 'the name of an enum value', context);
  return text ? { ...shapeName(text, 'enum-value', owner, context), condition, features } : null;
}
