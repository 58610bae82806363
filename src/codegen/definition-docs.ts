import type { Block } from '../markup/block.js';
import type { Inline } from '../markup/inline.js';
import { conditionParts } from '../model/condition-text.js';
import type { Definition } from '../model/definition.js';
import type { DocSection } from '../model/doc.js';
import type { Annotated } from '../model/entity.js';
import { sinceIn, sinceOf, withoutSince } from '../model/since.js';
import type { Member } from '../model/type.js';
import { answerBlocks } from './answer-blocks.js';
import { describedParts, membersOf } from './described-parts.js';
import type { DocReader } from './doc-reader.js';
import type { JsDoc, JsDocTag } from './jsdoc/js-doc.js';
import { titled } from './jsdoc/titled.js';
import { partItem } from './part-item.js';
import { stabilityFeatures, stabilityTags } from './stability-tags.js';

/**
 * What a definition's comment says. Members that become properties have comments of their own;
 * everything else that it describes, such as the values of an enum, is listed.
 */
export function definitionDocs(definition: Definition, reader: DocReader): JsDoc {
  const { doc, location } = definition;
  return {
    blocks: [
      ...reader.description(doc?.body ?? '', 'untagged'),
      ...partBlocks(definition, reader),
      ...(doc?.sections ?? []).flatMap((section) => sectionBlocks(section, reader)),
      ...featureBlocks(definition, reader),
      ...conditionBlocks(definition),
      ...answerBlocks(definition),
    ],
    tags: [
      ...sinceTags(sinceOf(definition)),
      ...stabilityTags(definition, reader),
      { name: 'see', blocks: [paragraph(`${location.file}:${String(location.line)}`)] },
    ],
  };
}

/** What is said of a member that becomes a property. */
export function memberDocs(member: Annotated & Pick<Member, 'text'>, reader: DocReader): JsDoc {
  return {
    blocks: [
      ...reader.description(withoutSince(member.text), 'tagged'),
      ...conditionBlocks(member),
    ],
    tags: [...sinceTags(sinceIn(member.text)), ...stabilityTags(member, reader)],
  };
}

/** `Only with ...`, for what is not always there. */
export function conditionBlocks({ condition }: Pick<Annotated, 'condition'>): readonly Block[] {
  if (!condition) return [];
  const inlines = [words('Only with '), ...conditionParts(condition.tree), words('.')];
  return [{ kind: 'paragraph', inlines }];
}

function partBlocks(definition: Definition, reader: DocReader): readonly Block[] {
  const all = describedParts(definition).map((part) => partItem(part, reader));
  const items = all.filter((blocks) => blocks.length > 0);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, start: 1, items }];
}

/** `Since` becomes a tag, and what developers still have to do concerns no user. */
function sectionBlocks({ tag, text }: DocSection, reader: DocReader): readonly Block[] {
  switch (tag) {
    case 'Since':
    case 'TODO':
      return [];
    case 'Example':
    case 'Examples': {
      const blocks = reader.example(text);
      return blocks.length === 0 ? [] : [{ kind: 'example', title: [], blocks }];
    }
    case null:
      return reader.section(text, 'untagged');
    default:
      return described([words(tag)], reader.section(text, 'tagged'));
  }
}

/** The features that no tag speaks of, neither here nor at a part. */
function featureBlocks(definition: Definition, reader: DocReader): readonly Block[] {
  const entities = [definition, ...membersOf(definition), ...describedParts(definition)];
  const tagged = new Set(entities.flatMap(stabilityFeatures));
  const others = definition.doc?.features.filter(({ name }) => !tagged.has(name)) ?? [];
  return others.flatMap(({ name, text }) =>
    described([words('Feature '), { kind: 'code', text: name }], reader.section(text, 'tagged')),
  );
}

function described(title: readonly Inline[], blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : titled(title, blocks);
}

function sinceTags(since: string | undefined): readonly JsDocTag[] {
  return since === undefined ? [] : [{ name: 'since', blocks: [paragraph(since)] }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: [words(text)] };
}

function words(text: string): Inline {
  return { kind: 'text', text };
}
