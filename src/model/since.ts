import type { Entity } from './entity.js';

/** The release that a definition came with, as its documentation says; undefined where it does not. */
export function sinceOf({ doc }: Pick<Entity, 'doc'>): string | undefined {
  const section = doc?.sections.find(({ tag }) => tag === 'Since');
  const text = section?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}

const release = String.raw`since:?\s+(?:QEMU\s+)?v?(\d+\.\d+(?:\.\d+)?)`;

/** Asked first: most descriptions say nothing of it, and the patterns below take long to see that. */
const mentionsSince = /since/i;

/** How descriptions say when a member or a value came: `(since 7.1)`, perhaps with more. */
const remark = new RegExp(String.raw`\(\s*${release}\s*(?=[);])|[;,]\s*${release}\s*\)`, 'gi');

/** The same at the end, as a sentence: `It works. Since 7.1`, or `Since: 7.1`. */
const sentence = new RegExp(
  String.raw`(?:^|(?<=[.!?]["')]*)\s+|\s+(?=since:))${release}\.?\s*$`,
  'i',
);

const versionAtEnd = /\d\.?\s*$/;

/** The release that a description gives so; the last, if several. */
export function sinceIn(text: string): string | undefined {
  if (!mentionsSince.test(text)) return undefined;
  const [, atEnd] = (versionAtEnd.test(text) ? sentence.exec(text) : null) ?? [];
  const [, first, second] = [...text.matchAll(remark)].at(-1) ?? [];
  return atEnd ?? first ?? second;
}

/** What a description can end with, and what is left of that. */
const endings: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`\s*\(\s*${release}\s*\)(\.?)\s*$`, 'i'), '$2'],
  [new RegExp(String.raw`\(\s*${release}\s*[;,]\s*([^()]*\)\.?)\s*$`, 'i'), '($2'],
  [new RegExp(String.raw`\s*[;,]\s*${release}\s*(\)\.?)\s*$`, 'i'), '$2'],
  [sentence, ''],
];

/** A description without the `(since 7.1)` that it ends with, for where that is shown otherwise. */
export function withoutSince(text: string): string {
  if (!mentionsSince.test(text)) return text;
  const [pattern, rest] = endings.find(([ending]) => ending.test(text)) ?? [];
  if (!pattern || rest === undefined) return text;
  return text.replace(pattern, rest).replace(/([.!?])\.$/, '$1');
}
