import { fail, type CheckContext } from '../check-context.js';
import { membersWritten } from '../object-members.js';
import type { DefinitionNode, FeatureNode } from '../shape/definition-node.js';

/** From 10.0 on QEMU keeps the features of a schema in 64 bits. */
const limit = 64;

/** A schema has at most 64 different features, `deprecated` and `unstable` always among them. */
export function checkFeatureLimit(
  definitions: readonly DefinitionNode[],
  context: CheckContext,
): void {
  if (!context.dialect.has('feature-limit')) return;
  const names = new Set(['deprecated', 'unstable']);
  for (const definition of definitions) {
    for (const { name, span } of featuresOf(definition)) {
      const before = names.size;
      names.add(name);
      if (before === limit && names.size > limit) {
        fail(context, definition, 'too-many-features', { limit }, span);
      }
    }
  }
}

function featuresOf(definition: DefinitionNode): FeatureNode[] {
  const found = [...definition.features];
  const carriers = definition.kind === 'enum' ? definition.values : membersWritten(definition);
  for (const { features } of carriers) if (features.length > 0) found.push(...features);
  return found;
}
