import type { Block } from './block.js';
import type { Inline } from './inline.js';

/** What a text begins with, for lists and tables; empty where that is no sentence. */
export function firstSentence([first]: readonly Block[]): readonly Inline[] {
  if (first?.kind === 'quote') return firstSentence(first.blocks);
  return first?.kind === 'paragraph' ? sentence(first.inlines) : [];
}

/** A sentence ends with a mark that white space and a capital follow, or with the text. */
const end = /[.!?](?=\s+["'(]?[\p{Lu}\d])/u;

/** Shortened words that a capital may follow. */
const shortened = /(?:\b(?:e\.g|i\.e|etc|vs|cf)|\b\p{Lu})$/iu;

function sentence(inlines: readonly Inline[]): readonly Inline[] {
  const taken: Inline[] = [];
  for (const inline of inlines) {
    const length = inline.kind === 'text' ? endIn(inline.text) : null;
    if (inline.kind === 'text' && length !== null) {
      return [...taken, { kind: 'text', text: inline.text.slice(0, length) }];
    }
    taken.push(inline);
  }
  return taken;
}

function endIn(text: string): number | null {
  for (let from = 0; ;) {
    const match = end.exec(text.slice(from));
    if (!match) return null;
    const at = from + match.index;
    if (!shortened.test(text.slice(Math.max(0, at - 8), at))) return at + 1;
    from = at + 1;
  }
}
