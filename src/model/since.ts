import type { Entity } from './entity.js';

/** The release that a definition came with, as its documentation says; undefined where it does not. */
export function sinceOf({ doc }: Pick<Entity, 'doc'>): string | undefined {
  const section = doc?.sections.find(({ tag }) => tag === 'Since');
  const text = section?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** How descriptions say when a member or a value came: `(since 7.1)`. */
const remark = /\s*\(\s*since:?\s+(?:QEMU\s+)?v?(\d+\.\d+(?:\.\d+)?)\s*\)/i;

/** The release that a description gives as `(since 7.1)`; the last, if several. */
export function sinceIn(text: string): string | undefined {
  return [...text.matchAll(new RegExp(remark, 'gi'))].at(-1)?.[1];
}

/** A description without the `(since 7.1)` that it ends with, for where that is shown otherwise. */
export function withoutSince(text: string): string {
  return text.replace(new RegExp(`${remark.source}\\s*$`, 'i'), '');
}
