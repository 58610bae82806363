import { defaultValue } from '../../../codegen/default-value.js';
import type { DocReader } from '../../../codegen/doc-reader.js';
import type { Annotated, Feature } from '../../../model/entity.js';
import { sinceIn, withoutSince } from '../../../model/since.js';
import type { Alternative, EnumValue, Member } from '../../../model/type.js';
import type { FeatureRow, MemberRow } from './page.js';

export function memberRow(member: Member, reader: DocReader): MemberRow {
  return row(member, { ...member, defaultValue: defaultValue(member) ?? null }, reader);
}

export function valueRow(value: EnumValue, reader: DocReader): MemberRow {
  return row(value, untyped, reader);
}

export function alternativeRow(alternative: Alternative, reader: DocReader): MemberRow {
  const { type } = alternative;
  return row({ ...unmarked, ...alternative }, { ...untyped, type }, reader);
}

/** Something that a comment speaks of, whether or not it is there. */
export function describedRow(name: string, text: string, reader: DocReader): MemberRow {
  return row({ ...unmarked, name, text }, untyped, reader);
}

const untyped = { type: null, optional: false, defaultValue: null };
const unmarked = { condition: null, deprecated: false, unstable: false, features: [] };

/** All rows are made here, in one piece: spreading them together takes longer than all the rest. */
function row(
  { name, text, condition, deprecated, unstable, features }: Annotated & Pick<Member, 'text'>,
  { type, optional, defaultValue: value }: Pick<MemberRow, 'type' | 'optional' | 'defaultValue'>,
  reader: DocReader,
): MemberRow {
  const since = sinceIn(text) ?? null;
  return {
    name,
    type,
    optional,
    defaultValue: value,
    since,
    condition,
    deprecated,
    unstable,
    features: features.map((feature) => featureRow(feature, reader)),
    // The release stands in a place of its own, so it need not end the text as well.
    blocks: reader.description(withoutSince(text), 'tagged'),
  };
}

export function featureRow({ name, condition, text }: Feature, reader: DocReader): FeatureRow {
  return { name, condition, blocks: reader.description(text, 'tagged') };
}
