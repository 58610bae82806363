import { entryOf, type ObjectNode, type ValueNode } from '../../syntax/value-node.js';
import { shapeCondition } from './condition.js';
import type { FeatureNode, IfNode } from './definition-node.js';
import { checkKeys, type KeyTable } from './keys.js';
import { shapeName, shapeString } from './name.js';
import type { ShapeContext } from './shape-context.js';

const featureKeys: KeyTable = { required: ['name'], optional: { if: 'if' } };

/** The `if` of an object, where it has one. */
export function shapeIf(object: ObjectNode, context: ShapeContext): IfNode | null {
  const entry = entryOf(object, 'if');
  return entry ? shapeCondition(entry.value, context) : null;
}

/** The `features` of an object. */
export function shapeFeatures(
  object: ObjectNode,
  owner: string,
  context: ShapeContext,
): FeatureNode[] {
  const entry = entryOf(object, 'features');
  if (!entry) return [];
  if (entry.value.kind !== 'array') {
    context.fail('wrong-value', { what: `'features'`, expected: 'a list' }, entry.value.span);
    return [];
  }
  return entry.value.elements.flatMap((element) => shapeFeature(element, owner, context) ?? []);
}

function shapeFeature(value: ValueNode, owner: string, context: ShapeContext): FeatureNode | null {
  if (value.kind === 'object') {
    const object = checkKeys(value, featureKeys, 'a feature', context);
    const entry = entryOf(object, 'name');
    const text = entry && shapeString(entry.value, 'the name of a feature', context);
    const condition = shapeIf(object, context);
    if (!text) return null;
    const { name, span } = shapeName(text, 'feature', owner, context);
    return { name, span, condition };
  }
  const text = shapeString(value, 'a feature', context);
  if (!text) return null;
  const { name, span } = shapeName(text, 'feature', owner, context);
  return { name, span, condition: null };
}
