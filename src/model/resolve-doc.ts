import { definitionParts } from './definition-parts.js';
import type { Definition } from './definition.js';
import type { Doc } from './doc.js';

/** A comment without what it says of parts and features that its definition has no longer. */
export function resolveDoc(doc: Doc, before: Definition, after: Definition): Doc {
  const parts = lost(definitionParts(before), definitionParts(after));
  const features = lost(allFeatures(before), allFeatures(after));
  return {
    ...doc,
    members: doc.members.filter(({ name }) => !parts.has(name)),
    features: doc.features.filter(({ name }) => !features.has(name)),
  };
}

interface Named {
  readonly name: string;
}

function lost(before: readonly Named[], after: readonly Named[]): ReadonlySet<string> {
  const names = new Set(before.map(({ name }) => name));
  after.forEach(({ name }) => names.delete(name));
  return names;
}

function allFeatures(definition: Definition): readonly Named[] {
  return [definition, ...definitionParts(definition)].flatMap(({ features }) => features);
}
