import type { Block } from '../../markup/block.js';
import type { Inline } from '../../markup/inline.js';
import { led } from '../../markup/led.js';
import { plainText } from '../../markup/plain-text.js';

/** Blocks behind a title: `Note: text`. */
export function titled(title: readonly Inline[], blocks: readonly Block[]): readonly Block[] {
  const isMarked = blocks.length === 0 || /[.:!?]$/.test(plainText(title));
  return led(isMarked ? title : [...title, { kind: 'text', text: ':' }], blocks);
}
