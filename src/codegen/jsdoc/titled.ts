import type { Block } from '../../markup/block.js';
import type { Inline } from '../../markup/inline.js';
import { plainText } from '../../markup/plain-text.js';

/** Blocks behind a title: `Note: text`. */
export function titled(title: readonly Inline[], blocks: readonly Block[]): readonly Block[] {
  const isMarked = blocks.length === 0 || /[.:!?]$/.test(plainText(title));
  return led(isMarked ? title : [...title, { kind: 'text', text: ':' }], blocks);
}

/** Blocks behind some words, on whose line they begin where they begin with text. */
export function led(words: readonly Inline[], blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', inlines: words }, ...blocks];
  const inlines: readonly Inline[] = [...words, { kind: 'text', text: ' ' }, ...first.inlines];
  return [{ kind: 'paragraph', inlines }, ...rest];
}
