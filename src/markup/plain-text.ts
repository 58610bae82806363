import { assertNever } from '../model/assert-never.js';
import type { Inline } from './inline.js';

/** Running text without its markup, on one line. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('').trim().replace(/\s+/g, ' ');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'reference':
    case 'link':
      return inline.text;
    case 'strong':
    case 'emphasis':
      return plainText(inline.inlines);
    case 'name':
      return inline.name;
    case 'manual':
      return inline.text ?? inline.target;
    default:
      return assertNever(inline);
  }
}
