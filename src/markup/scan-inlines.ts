import type { Inline } from './inline.js';

/** Recognises one kind of markup. */
export interface InlineRule {
  /** Sticky. */
  readonly pattern: RegExp;
  /** What was matched, or null where it is nothing after all. */
  readonly make: (match: RegExpExecArray) => Inline | InlineMatch | null;
}

/** A match that ends before its pattern did. */
export interface InlineMatch {
  readonly inline: Inline;
  readonly length: number;
}

/** Where any rule can begin; skips what is surely plain text. */
const candidate = /[`*_:@\\]|https?:\/\//g;

/**
 * Finds markup in running text; the first rule that fits wins. What no rule knows stays text.
 * Patterns stop at the first character that could end them, so that the time is linear.
 */
export function scanInlines(text: string, rules: readonly InlineRule[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let plain = 0;
  candidate.lastIndex = 0;
  for (let found = candidate.exec(text); found; found = candidate.exec(text)) {
    const at = found.index;
    const match = matchAt(text, at, rules);
    if (!match) {
      candidate.lastIndex = at + 1;
      continue;
    }
    if (at > plain) inlines.push({ kind: 'text', text: text.slice(plain, at) });
    inlines.push(match.inline);
    plain = at + match.length;
    candidate.lastIndex = plain;
  }
  if (plain < text.length) inlines.push({ kind: 'text', text: text.slice(plain) });
  return inlines;
}

function matchAt(text: string, at: number, rules: readonly InlineRule[]): InlineMatch | null {
  for (const { pattern, make } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const made = match && make(match);
    if (made) return 'inline' in made ? made : { inline: made, length: match[0].length };
  }
  return null;
}
