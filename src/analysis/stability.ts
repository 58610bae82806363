import type { Span } from '../source/source.js';
import type { Dialect } from './dialect.js';
import type { FeatureNode, NameNode } from './shape/definition-node.js';

/** What may be deprecated or unstable. */
export interface StabilityNode extends NameNode {
  readonly features?: readonly FeatureNode[];
}

/** Where it says that a thing is deprecated: the special feature (5.0 on). */
export function deprecationOf({ features }: StabilityNode, dialect: Dialect): Span | null {
  return dialect.has('deprecated-feature') ? spanOf('deprecated', features) : null;
}

/** Where it says that a thing is unstable: the special feature (6.2 on); before, its name. */
export function instabilityOf(
  { name, span, features }: StabilityNode,
  dialect: Dialect,
): Span | null {
  if (dialect.has('unstable-feature')) return spanOf('unstable', features);
  return dialect.has('experimental-names') && experimental.test(name) ? span : null;
}

/** The prefix `x-`, behind that of a downstream where there is one (spec section 3.1). */
const experimental = /^(?:__[a-z0-9.-]+_)?x-[a-z]/i;

function spanOf(feature: string, features?: readonly FeatureNode[]): Span | null {
  // Nearly everything has none.
  if (!features?.length) return null;
  for (const { name, span } of features) if (name === feature) return span;
  return null;
}
