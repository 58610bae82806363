import type { Annotated, Feature } from '../../../model/entity.js';
import { sinceIn } from '../../../model/since.js';
import type { Alternative, EnumValue, Member } from '../../../model/type.js';
import type { DocReader } from './doc-reader.js';
import type { FeatureRow, MemberRow } from './page.js';

export function memberRow(member: Member, reader: DocReader): MemberRow {
  const { type, optional } = member;
  return { ...annotatedRow(member, reader), type, optional };
}

export function valueRow(value: EnumValue, reader: DocReader): MemberRow {
  return { ...annotatedRow(value, reader), type: null, optional: false };
}

export function alternativeRow(alternative: Alternative, reader: DocReader): MemberRow {
  const { name, type, condition } = alternative;
  return { ...describedRow(name, alternative.text, reader), type, condition };
}

/** Something that a comment speaks of, whether or not it is there. */
export function describedRow(name: string, text: string, reader: DocReader): MemberRow {
  return {
    name,
    type: null,
    optional: false,
    ...describeRow(text, reader),
    condition: null,
    deprecated: false,
    unstable: false,
    features: [],
  };
}

type AnnotatedRow = Omit<MemberRow, 'type' | 'optional'>;

function annotatedRow(
  { name, text, condition, deprecated, unstable, features }: Annotated & Pick<Member, 'text'>,
  reader: DocReader,
): AnnotatedRow {
  const rows = features.map((feature) => featureRow(feature, reader));
  return { name, condition, deprecated, unstable, features: rows, ...describeRow(text, reader) };
}

export function featureRow({ name, condition, text }: Feature, reader: DocReader): FeatureRow {
  return { name, condition, blocks: reader.description(text, 'tagged') };
}

/** The release stands in a place of its own, so it need not end the text as well. */
export function describeRow(text: string, reader: DocReader): Pick<MemberRow, 'since' | 'blocks'> {
  const since = sinceIn(text) ?? null;
  const rest = since === null ? text : text.replace(sinceAtEnd, '');
  return { since, blocks: reader.description(rest, 'tagged') };
}

const sinceAtEnd = /\s*\(\s*since:?\s+(?:QEMU\s+)?v?[\d.]+\s*\)\s*$/i;
