import { fail, type CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import type { Dialect } from '../dialect.js';
import type { DefinitionNode, FeatureNode } from '../shape/definition-node.js';

const specialFeatures = [
  ['deprecated', 'deprecated-feature'],
  ['unstable', 'unstable-feature'],
] as const;

/** `deprecated` and `unstable` say something of commands, events, members and values, not of types. */
export function checkSpecialFeatures(definition: DefinitionNode, context: CheckContext): void {
  for (const { name, span } of misplacedFeatures(definition, context.dialect).values()) {
    const parameters = { feature: name, what: describeDefinition(definition) };
    fail(context, definition, 'misplaced-feature', parameters, span);
  }
}

/** Those of a type, by their names. */
export function misplacedFeatures(
  { kind, features }: DefinitionNode,
  dialect: Dialect,
): ReadonlyMap<string, FeatureNode> {
  const found = new Map<string, FeatureNode>();
  if (kind === 'command' || kind === 'event') return found;
  for (const [special, form] of specialFeatures) {
    const feature = features.find(({ name }) => name === special);
    if (feature && dialect.has(form)) found.set(special, feature);
  }
  return found;
}
