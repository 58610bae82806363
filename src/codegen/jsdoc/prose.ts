import type { Inline } from '../../markup/inline.js';
import { codeSpan, linkTarget, visibleText } from '../../markup/markdown.js';
import { assertNever } from '../../model/assert-never.js';
import { safeText } from './safe-text.js';

/** Running text as Markdown on one line, which may be broken anywhere. */
export function prose(inlines: readonly Inline[]): string {
  const text = markdown(inlines).trim().replace(/\s+/g, ' ');
  return safeText(text.replace(/^(\d{1,9})(?=[.)](?:\s|$))|^(?=[-+#>=|])/, '$1\\'));
}

function markdown(inlines: readonly Inline[]): string {
  return inlines.map(write).join('');
}

function write(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text);
    case 'code':
    case 'reference':
      return codeSpan(inline.text);
    case 'name':
      return codeSpan(inline.name);
    case 'strong':
      return marked('**', inline.inlines);
    case 'emphasis':
      return marked('_', inline.inlines);
    case 'manual':
      return manual(inline.target, inline.text);
    case 'link':
      return inline.text === inline.url
        ? inline.url
        : `[${escapeText(inline.text)}](${linkTarget(inline.url)})`;
    default:
      return assertNever(inline);
  }
}

function marked(mark: string, inlines: readonly Inline[]): string {
  const text = markdown(inlines).trim();
  return text === '' ? '' : `${mark}${text}${mark}`;
}

/** The manual is another work, whose pages move. */
function manual(target: string, text: string | null): string {
  const place = `QEMU's manual, ${codeSpan(target)}`;
  return text === null ? place : `${escapeText(text)} (${place})`;
}

/**
 * Text that is no markup. Comments are read in the source as well, so nothing has a backslash that
 * can do without.
 */
function escapeText(text: string): string {
  return visibleText(text)
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|`|(?<!\s)\*|\*(?!\s)|<(?=[a-z/!?])|~(?=~)/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)|(?<=\])\(/g, '\\$&');
}
