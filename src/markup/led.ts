import type { Block } from './block.js';
import type { Inline } from './inline.js';

/** Blocks behind some words, on whose line they begin where they begin with text. */
export function led(words: readonly Inline[], blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', inlines: words }, ...blocks];
  const inlines: readonly Inline[] = [...words, { kind: 'text', text: ' ' }, ...first.inlines];
  return [{ kind: 'paragraph', inlines }, ...rest];
}
