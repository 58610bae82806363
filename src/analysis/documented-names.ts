import type { DefinitionNode, FeatureNode, NameNode } from './shape/definition-node.js';

/** A member that a doc comment may describe. */
interface DocumentedMember extends NameNode {
  readonly features?: readonly FeatureNode[];
}

/**
 * What the doc comment of a definition may describe as members (spec section 5.1): what is written
 * in the definition itself, but not the branches of a union.
 */
export function documentedMembers(definition: DefinitionNode): readonly DocumentedMember[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values;
    case 'struct':
      return definition.members;
    case 'alternate':
      return definition.branches;
    case 'union':
      // A simple union has one member that nobody writes.
      if (!definition.base) return [{ name: 'type', span: definition.span }];
      return definition.base.kind === 'members' ? definition.base.members : [];
    case 'command':
    case 'event':
      return definition.arguments?.kind === 'members' ? definition.arguments.members : [];
  }
}

/** The features of a definition and of its members, each name once. */
export function documentedFeatures(definition: DefinitionNode): readonly NameNode[] {
  const ofMembers = documentedMembers(definition).flatMap(({ features = [] }) => features);
  if (definition.features.length + ofMembers.length === 0) return [];
  const byName = new Map<string, NameNode>();
  for (const feature of [...definition.features, ...ofMembers]) {
    if (!byName.has(feature.name)) byName.set(feature.name, feature);
  }
  return [...byName.values()];
}
