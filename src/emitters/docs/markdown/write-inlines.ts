import type { Inline, ManualInline } from '../../../markup/inline.js';
import { codeSpan, linkTarget } from '../../../markup/markdown.js';
import { assertNever } from '../../../model/assert-never.js';
import { escapeLineStarts, escapeText } from './escape.js';
import type { MarkdownScope } from './markdown-scope.js';

/** Running text; its lines break where the schema's do. */
export function writeInlines(inlines: readonly Inline[], scope: MarkdownScope): string {
  return escapeLineStarts(
    inlines
      .map((inline) => writeInline(inline, scope))
      .join('')
      .trim(),
  );
}

/** The same on one line. */
export function writeLine(inlines: readonly Inline[], scope: MarkdownScope): string {
  return writeInlines(inlines, scope).replace(/\s*\n\s*/g, ' ');
}

function writeInline(inline: Inline, scope: MarkdownScope): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text);
    case 'code':
      return codeSpan(inline.text);
    case 'strong':
      return marked('**', inline.inlines, scope);
    case 'emphasis':
      return marked('_', inline.inlines, scope);
    case 'name':
      return scope.own.has(inline.name) ? codeSpan(inline.name) : named(inline.name, null, scope);
    case 'reference':
      return named(inline.name, inline.text, scope);
    case 'manual':
      return manual(inline);
    case 'link':
      return link(inline.text, inline.url);
    default:
      return assertNever(inline);
  }
}

function marked(mark: string, inlines: readonly Inline[], scope: MarkdownScope): string {
  const text = inlines
    .map((inline) => writeInline(inline, scope))
    .join('')
    .trim();
  return text === '' ? '' : `${mark}${text}${mark}`;
}

/** A link where the name is that of a definition, else code. */
function named(name: string, text: string | null, { find, links, page }: MarkdownScope): string {
  const definition = find(name);
  const shown = codeSpan(text ?? name);
  return definition ? `[${shown}](${links.to(page, definition)})` : shown;
}

/** The manual is another work, whose pages move. */
function manual({ target, text }: ManualInline): string {
  const place = `QEMU's manual, ${codeSpan(target)}`;
  return text === null ? place : `${escapeText(text)} (${place})`;
}

function link(text: string, url: string): string {
  return text === url ? `<${url}>` : `[${escapeText(text)}](${linkTarget(url)})`;
}
