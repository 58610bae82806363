import type { Block } from '../markup/block.js';
import type { Inline } from '../markup/inline.js';
import type { Feature } from '../model/entity.js';
import { conditionPhrase } from './condition-phrase.js';
import type { DocReader } from './doc-reader.js';
import { titled } from './jsdoc/titled.js';

/** Whether a feature has a tag of JSDoc: see `stabilityTags`. */
export function isSpecial(name: string): boolean {
  return name === 'deprecated' || name === 'unstable';
}

/** Features as a list with a title; nothing where there is none. */
export function featureList(features: readonly Feature[], reader: DocReader): readonly Block[] {
  if (features.length === 0) return [];
  const items = features.map((feature) => featureItem(feature, reader));
  const title: Inline = { kind: 'text', text: 'Features:' };
  return [
    { kind: 'paragraph', inlines: [title] },
    { kind: 'list', ordered: false, start: 1, items },
  ];
}

function featureItem({ name, text, condition }: Feature, reader: DocReader): readonly Block[] {
  const where: readonly Inline[] = condition
    ? [
        { kind: 'text', text: ' (' },
        ...conditionPhrase(condition.tree),
        { kind: 'text', text: ')' },
      ]
    : [];
  return titled([{ kind: 'code', text: name }, ...where], reader.description(text, 'tagged'));
}
