import { conditionText } from '../model/condition-text.js';
import type { Definition } from '../model/definition.js';
import type { DocSection } from '../model/doc.js';
import type { Annotated } from '../model/entity.js';
import { sinceIn, sinceOf, withoutSince } from '../model/since.js';
import type { Member } from '../model/type.js';
import type { DocBlock } from './doc-block.js';
import { docBlocks, taggedDocBlocks } from './doc-blocks.js';
import type { JsDoc, JsDocTag } from './jsdoc.js';
import type { DocsLevel, Settings } from './settings.js';

/** What a definition's comment says, as far as the settings want it. */
export function definitionDocs(definition: Definition, { docs }: Pick<Settings, 'docs'>): JsDoc {
  const { doc, location } = definition;
  const sections = doc?.sections ?? [];
  const body = shortened(docBlocks(doc?.body ?? ''), docs);
  const rest = docs === 'full' ? sections.flatMap(sectionBlocks) : [];
  const since = sinceOf(definition);
  return {
    blocks: [...body, ...rest, ...conditionBlocks(definition)],
    tags: [
      ...(since === undefined ? [] : [{ name: 'since', text: since }]),
      ...stabilityTags(definition, docs),
      { name: 'see', text: `${location.file}:${location.line}` },
    ],
  };
}

/** What is said of a member, or of an enum's value. */
export function memberDocs(member: Annotated & Pick<Member, 'text'>, settings: Settings): JsDoc {
  const since = sinceIn(member.text);
  return {
    blocks: [...textBlocks(withoutSince(member.text), settings.docs), ...conditionBlocks(member)],
    tags: [
      ...(since === undefined ? [] : [{ name: 'since', text: since }]),
      ...stabilityTags(member, settings.docs),
    ],
  };
}

function textBlocks(text: string, level: DocsLevel): readonly DocBlock[] {
  return shortened(taggedDocBlocks(text), level);
}

function shortened(blocks: readonly DocBlock[], level: DocsLevel): readonly DocBlock[] {
  if (level === 'none') return [];
  return level === 'full' ? blocks : blocks.slice(0, 1).map(firstSentence);
}

/** A sentence ends where a capital or nothing follows its full stop. */
function firstSentence(block: DocBlock): DocBlock {
  if (block.kind !== 'paragraph') return block;
  const end = /^.*?[.!?](?=\s+[A-Z(]|\s*$)/.exec(block.text);
  return { kind: 'paragraph', text: end?.[0] ?? block.text };
}

/** `Since` becomes a tag, and what developers still have to do concerns no user. */
function sectionBlocks({ tag, text }: DocSection): readonly DocBlock[] {
  switch (tag) {
    case 'Since':
    case 'TODO':
      return [];
    case 'Example':
    case 'Examples':
      return [paragraph('Example'), ...exampleBlocks(text)];
    case null:
      return docBlocks(text);
    default:
      return titled(tag, taggedDocBlocks(text));
  }
}

function exampleBlocks(text: string): readonly DocBlock[] {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  return lines.join('') === '' ? [] : [{ kind: 'code', lines }];
}

function titled(title: string, blocks: readonly DocBlock[]): readonly DocBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph') return [paragraph(`${title}: ${first.text}`), ...rest];
  return [paragraph(`${title}:`), ...blocks];
}

function conditionBlocks({ condition }: Annotated): readonly DocBlock[] {
  return condition ? [paragraph(`Only with ${conditionText(condition.tree)}.`)] : [];
}

function stabilityTags(entity: Annotated, level: DocsLevel): readonly JsDocTag[] {
  const tags: JsDocTag[] = [];
  if (entity.deprecated) tags.push(stabilityTag('deprecated', 'deprecated', entity, level));
  if (entity.unstable) tags.push(stabilityTag('experimental', 'unstable', entity, level));
  return tags;
}

function stabilityTag(tag: string, name: string, entity: Annotated, level: DocsLevel): JsDocTag {
  const feature = entity.features.find((candidate) => candidate.name === name);
  const blocks = textBlocks(feature?.text ?? '', level);
  const texts = blocks.map((block) => (block.kind === 'code' ? '' : block.text));
  return { name: tag, text: texts.join(' ') };
}

function paragraph(text: string): DocBlock {
  return { kind: 'paragraph', text };
}
