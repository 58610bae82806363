import type { Entity } from './entity.js';

/** The release that a definition came with, as its documentation says; undefined where it does not. */
export function sinceOf({ doc }: Pick<Entity, 'doc'>): string | undefined {
  const section = doc?.sections.find(({ tag }) => tag === 'Since');
  const text = section?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** The release that a member's or value's description gives as `(since 7.1)`: the last, if several. */
export function sinceIn(text: string): string | undefined {
  const matches = [...text.matchAll(/\(\s*since:?\s+(?:QEMU\s+)?v?(\d+\.\d+(?:\.\d+)?)\s*\)/gi)];
  return matches.at(-1)?.[1];
}
