import type { InlineRule } from './scan-inlines.js';

/** `@name`, but not in the middle of a word as in an address. */
export const nameRule: InlineRule = {
  pattern: /(?<![\w@])@(\w(?:[\w-]*\w)?)/y,
  make: ([, name = '']) => ({ kind: 'name', name }),
};

/** A web address; what ends the sentence is not part of it. */
export const addressRule: InlineRule = {
  pattern: /(?<!\w)https?:\/\/[^\s<>"'`|\\^{}]+/y,
  make([found]) {
    const url = withoutPunctuation(found);
    const isAddress = /^https?:\/\/[\w[]/.test(url);
    return isAddress ? { inline: { kind: 'link', url, text: url }, length: url.length } : null;
  },
};

function withoutPunctuation(url: string): string {
  let end = url.length;
  while (end > 0 && isTrailing(url, end)) end--;
  return url.slice(0, end);
}

function isTrailing(url: string, end: number): boolean {
  const last = url.charAt(end - 1);
  return '.,;:!?*_'.includes(last) || (last === ')' && !url.slice(0, end).includes('('));
}
