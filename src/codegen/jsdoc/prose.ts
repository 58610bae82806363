import type { Inline, ReferenceInline } from '../../markup/inline.js';
import { codeSpan, hiddenPattern, linkTarget, visibleText } from '../../markup/markdown.js';
import { assertNever } from '../../model/assert-never.js';
import { noLinks, type DocLinks } from './doc-links.js';
import { safeText } from './safe-text.js';

/** Running text as Markdown on one line, which may be broken anywhere but in links. */
export function prose(inlines: readonly Inline[], links: DocLinks = noLinks): string {
  const text = markdown(inlines, links)
    .trim()
    .replace(/\s{2,}|[^\S ]/g, ' ');
  if (!carePattern.test(text)) return text;
  const unmarked = text.replace(/^(\d{1,9})(?=[.)](?:\s|$))|^(?=[-+#>=|])/, '$1\\');
  return unmarked
    .split(around)
    .map((part, at) => (at % 2 === 1 ? part : safeText(part)))
    .join('');
}

/** Stands around our own links, so that nobody else can make one: no text has it. */
const around = '\0';

/** What most text has nothing of: marks that begin a line, tags, ends of comments, our links. */
const carePattern = new RegExp(String.raw`^[-+#>=|\d]|@|\*/|${hiddenPattern.source}`);

function markdown(inlines: readonly Inline[], links: DocLinks): string {
  return inlines.map((inline) => write(inline, links)).join('');
}

function write(inline: Inline, links: DocLinks): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text);
    case 'code':
      return codeSpan(inline.text);
    case 'reference':
      return reference(inline, links);
    case 'name':
      return linked(inline.name, links) ?? codeSpan(inline.name);
    case 'strong':
      return marked('**', inline.inlines, links);
    case 'emphasis':
      return marked('_', inline.inlines, links);
    case 'manual':
      return manual(inline.target, inline.text);
    case 'link':
      return inline.text === inline.url
        ? visibleText(inline.url)
        : `[${escapeText(inline.text)}](${linkTarget(visibleText(inline.url))})`;
    default:
      return assertNever(inline);
  }
}

/** A link shows the name; what the schema says instead of it stands before the link. */
function reference({ name, text }: ReferenceInline, links: DocLinks): string {
  const link = linked(name, links);
  if (link === undefined) return codeSpan(text);
  const shown = text.replace(/[[\]?]/g, '').replace(/^.*[:.]/, '');
  return shown === name ? link : `${escapeText(text)} (${link})`;
}

function linked(name: string, links: DocLinks): string | undefined {
  const link = links(name);
  return link === undefined ? undefined : around + link + around;
}

function marked(mark: string, inlines: readonly Inline[], links: DocLinks): string {
  const text = markdown(inlines, links).trim();
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
  const visible = visibleText(text);
  // Most text is but words, and these patterns take long to see that.
  if (!/[\\`*<~_&(]/.test(visible)) return visible;
  return visible
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|`|(?<!\s)\*|\*(?!\s)|<(?=[a-z/!?])|~(?=~)/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)|(?<=\])\(/g, '\\$&');
}
