import type { Block } from '../markup/block.js';
import type { Inline } from '../markup/inline.js';
import { sinceIn, withoutSince } from '../model/since.js';
import { conditionPhrase } from './condition-phrase.js';
import type { DescribedPart } from './described-parts.js';
import type { DocReader } from './doc-reader.js';
import { featureList, isSpecial } from './feature-list.js';
import { titled } from './jsdoc/titled.js';
import { stabilityTags } from './stability-tags.js';

/**
 * What is said of a part, as an item of a list: `` `name` (since 7.1, deprecated): text ``.
 * Empty where there is nothing to say.
 */
export function partItem(part: DescribedPart, reader: DocReader): readonly Block[] {
  const { name, text, condition } = part;
  const since = sinceIn(text);
  const tags = stabilityTags(part, reader);
  const facts: readonly (readonly Inline[])[] = [
    ...(since === undefined ? [] : [[words(`since ${since}`)]]),
    ...tags.filter(({ blocks }) => blocks.length === 0).map(({ name: tag }) => [words(tag)]),
    ...(condition ? [conditionPhrase(condition.tree)] : []),
  ];
  const reasons = tags.filter(({ blocks }) => blocks.length > 0);
  const blocks = [
    ...reader.description(withoutSince(text), 'tagged'),
    ...reasons.flatMap((tag) => titled([words(capital(tag.name))], tag.blocks)),
    ...featureList(
      part.features.filter((feature) => !isSpecial(feature.name)),
      reader,
    ),
  ];
  if (facts.length === 0 && blocks.length === 0) return [];
  return titled([{ kind: 'code', text: name }, ...inBrackets(facts)], blocks);
}

function inBrackets(facts: readonly (readonly Inline[])[]): readonly Inline[] {
  if (facts.length === 0) return [];
  const said = facts.flatMap((fact, at) => [words(at === 0 ? ' (' : ', '), ...fact]);
  return [...said, words(')')];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function words(text: string): Inline {
  return { kind: 'text', text };
}
