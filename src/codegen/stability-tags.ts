import type { Block } from '../markup/block.js';
import type { Annotated } from '../model/entity.js';
import type { DocReader } from './doc-reader.js';

/** A tag of JSDoc that stands for a feature, with what is said of that. */
export interface StabilityTag {
  readonly name: string;
  readonly blocks: readonly Block[];
}

const tagNames: Readonly<Record<string, string>> = {
  deprecated: 'deprecated',
  unstable: 'experimental',
};

export function stabilityTags(entity: Annotated, reader: DocReader): readonly StabilityTag[] {
  return stabilityFeatures(entity).map((name) => {
    const feature = entity.features.find((candidate) => candidate.name === name);
    const blocks = reader.description(feature?.text ?? '', 'tagged');
    return { name: tagNames[name] ?? name, blocks };
  });
}

/** The names of an entity's features that have tags. */
export function stabilityFeatures({ deprecated, unstable }: Annotated): readonly string[] {
  return [...(deprecated ? ['deprecated'] : []), ...(unstable ? ['unstable'] : [])];
}
