import type { Block } from '../markup/block.js';
import type { Inline } from '../markup/inline.js';
import type { Definition } from '../model/definition.js';
import type { Annotated } from '../model/entity.js';
import { sinceIn, sinceOf, withoutSince } from '../model/since.js';
import type { EnumType, EnumValue, Member } from '../model/type.js';
import { answerBlocks } from './answer-blocks.js';
import { conditionPhrase } from './condition-phrase.js';
import { defaultValue } from './default-value.js';
import { describedParts, membersOf, type DescribedPart } from './described-parts.js';
import type { DocReader } from './doc-reader.js';
import { featureList, isSpecial } from './feature-list.js';
import type { DocLinks } from './jsdoc/doc-links.js';
import type { JsDoc, JsDocTag } from './jsdoc/js-doc.js';
import { renderOnce } from './jsdoc/render-js-doc.js';
import { partItem } from './part-item.js';
import { rangeText } from './range-text.js';
import { sectionDocs, untagged } from './section-docs.js';
import { stabilityTags } from './stability-tags.js';

/**
 * What a definition's comment says. Members that become properties have comments of their own;
 * everything else that it describes, such as the values of an enum, is listed.
 */
export function definitionDocs(definition: Definition, reader: DocReader): JsDoc {
  const { blocks, tags, names } = contentOf(definition, reader);
  return { blocks, tags, links: linksBut(names, reader) };
}

/** A comment but for its links, and the names in it that are the definition's own. */
interface Content extends Omit<JsDoc, 'links'> {
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<Definition, { readonly reader: DocReader; readonly content: Content }>();

/** A comment stands in several files, whose links differ: what it says is made once. */
function contentOf(definition: Definition, reader: DocReader): Content {
  const before = known.get(definition);
  if (before && readsTheSame(before.reader, reader)) return before.content;
  const content = makeContent(definition, reader);
  renderOnce(content);
  known.set(definition, { reader, content });
  return content;
}

function readsTheSame(a: DocReader, b: DocReader): boolean {
  return a.description === b.description && a.section === b.section && a.example === b.example;
}

function makeContent(definition: Definition, reader: DocReader): Content {
  const { doc, location } = definition;
  const body = untagged(reader.description(doc?.body ?? '', 'untagged'));
  const sections = sectionDocs(doc?.sections ?? [], reader);
  const said = [...body.tags, ...sections.tags];
  const some = (names: readonly string[]) =>
    names.flatMap((name) => said.filter((one) => one.name === name));
  return {
    blocks: [
      ...body.blocks,
      ...partBlocks(definition, reader),
      ...sections.blocks,
      ...featureBlocks(definition, reader),
      ...conditionBlocks(definition),
      ...answerBlocks(definition),
    ],
    tags: [
      ...stabilityTags(definition, reader),
      ...some(['returns', 'throws']),
      ...textTag('since', sinceOf(definition)),
      // As code: compilers take what stands there for a name otherwise.
      codeTag('see', `${location.file}:${String(location.line)}`),
      ...some(['example']),
    ],
    names: namesIn(definition),
  };
}

/**
 * What is said of a member that becomes a property.
 *
 * @param siblings the members that it stands among
 */
export function memberDocs(
  member: Member,
  reader: DocReader,
  siblings: readonly Pick<Member, 'name'>[] = [member],
): JsDoc {
  const range = rangeText(member.type);
  const value = defaultValue(member);
  return partDocs(member, reader, {
    siblings,
    blocks: range === undefined ? [] : [paragraph([words(range)])],
    tags: value === undefined ? [] : [codeTag('defaultValue', value)],
  });
}

/** What is said of a value of an enum, where it stands by itself. */
export function valueDocs(value: EnumValue, { values }: EnumType, reader: DocReader): JsDoc {
  return partDocs(value, reader, { siblings: values, blocks: [], tags: [] });
}

/** What is known of a part beside what all parts have. */
interface PartFacts {
  readonly siblings: readonly Pick<Member, 'name'>[];
  readonly blocks: readonly Block[];
  readonly tags: readonly JsDocTag[];
}

const noFacts: PartFacts = { siblings: [], blocks: [], tags: [] };

/** What is said of a part, without what its type says already. */
export function partDocs(part: DescribedPart, reader: DocReader, facts = noFacts): JsDoc {
  return {
    blocks: [
      ...reader.description(withoutSince(part.text), 'tagged'),
      ...facts.blocks,
      ...featureList(
        part.features.filter(({ name }) => !isSpecial(name)),
        reader,
      ),
      ...conditionBlocks(part),
    ],
    tags: [...stabilityTags(part, reader), ...facts.tags, ...textTag('since', sinceIn(part.text))],
    links: linksBut(new Set(facts.siblings.map(({ name }) => name)), reader),
  };
}

/** `Only where ... is defined`, for what is not always there. */
export function conditionBlocks({ condition }: Pick<Annotated, 'condition'>): readonly Block[] {
  if (!condition) return [];
  const [, ...rest] = conditionPhrase(condition.tree);
  return [paragraph([words('Only where '), ...rest, words('.')])];
}

function partBlocks(definition: Definition, reader: DocReader): readonly Block[] {
  const all = describedParts(definition).map((part) => partItem(part, reader));
  const items = all.filter((blocks) => blocks.length > 0);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, start: 1, items }];
}

/** The features that are told nowhere else: neither by a tag, nor at a member or a value. */
function featureBlocks(definition: Definition, reader: DocReader): readonly Block[] {
  const parts = [...membersOf(definition), ...describedParts(definition)];
  const elsewhere = new Set(parts.flatMap(({ features }) => features.map(({ name }) => name)));
  const own = definition.features.filter(({ name }) => !isSpecial(name));
  const known = new Set(definition.features.map(({ name }) => name));
  const described = definition.doc?.features ?? [];
  const others = described.filter(({ name }) => !known.has(name) && !elsewhere.has(name));
  return featureList([...own, ...others.map((one) => ({ ...one, condition: null }))], reader);
}

/** `@name` means what the definition has of that name, before it means anything else. */
function linksBut(own: ReadonlySet<string>, { links }: DocReader): DocLinks {
  return (name) => (own.has(name) ? undefined : links(name));
}

function namesIn(definition: Definition): ReadonlySet<string> {
  const parts = [...membersOf(definition), ...describedParts(definition)];
  return new Set([definition.name, ...parts.map(({ name }) => name)]);
}

function textTag(name: string, text: string | undefined): readonly JsDocTag[] {
  return text === undefined ? [] : [tag(name, [words(text)])];
}

function codeTag(name: string, text: string): JsDocTag {
  return tag(name, [{ kind: 'code', text }]);
}

function tag(name: string, inlines: readonly Inline[]): JsDocTag {
  return { name, blocks: [paragraph(inlines)] };
}

function paragraph(inlines: readonly Inline[]): Block {
  return { kind: 'paragraph', inlines };
}

function words(text: string): Inline {
  return { kind: 'text', text };
}
