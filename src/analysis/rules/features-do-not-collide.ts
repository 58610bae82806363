import type { CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import type { DefinitionNode, FeatureNode, MemberNode } from '../shape/definition-node.js';
import { membersWritten } from '../object-members.js';
import { checkCollisions } from './collision.js';

/** The features of one definition, and those of one member, have different names. */
export function checkFeaturesDoNotCollide(definition: DefinitionNode, context: CheckContext): void {
  if (hasSeveral(definition)) {
    checkFeatures(definition.features, `of ${describeDefinition(definition)}`, definition, context);
  }
  for (const { name, features } of membersWritten(definition).filter(hasSeveral)) {
    checkFeatures(features, `of member '${name}'`, definition, context);
  }
}

function hasSeveral({ features }: DefinitionNode | MemberNode): boolean {
  return features.length > 1;
}

function checkFeatures(
  features: readonly FeatureNode[],
  where: string,
  definition: DefinitionNode,
  context: CheckContext,
): void {
  const names = features.map(({ name, span }) => ({ name, span, where }));
  checkCollisions(names, 'feature', definition, context);
}
