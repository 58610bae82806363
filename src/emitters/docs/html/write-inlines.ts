import type { Inline, ManualInline } from '../../../markup/inline.js';
import { assertNever } from '../../../model/assert-never.js';
import { html, joined, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';

/** Running text. */
export function writeInlines(inlines: readonly Inline[], scope: HtmlScope): Html {
  return joined(inlines.map((inline) => writeInline(inline, scope)));
}

function writeInline(inline: Inline, scope: HtmlScope): Html {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'strong':
      return html`<strong>${writeInlines(inline.inlines, scope)}</strong>`;
    case 'emphasis':
      return html`<em>${writeInlines(inline.inlines, scope)}</em>`;
    case 'name':
      return named(inline.name, inline.name, scope);
    case 'reference':
      return definitionOr(inline.name, inline.text, scope);
    case 'manual':
      return manual(inline);
    case 'link':
      return externalLink(inline.url, inline.text);
    default:
      return assertNever(inline);
  }
}

/** A member of what is documented, or something else that the schema defines. */
function named(name: string, shown: string, scope: HtmlScope): Html {
  const anchor = scope.own.get(name);
  if (anchor === undefined) return definitionOr(name, shown, scope);
  return anchor === null
    ? html`<code>${shown}</code>`
    : html`<a href="#${anchor}"><code>${shown}</code></a>`;
}

/** A link where the name is that of a definition, else code. */
function definitionOr(name: string, shown: string, { find, links, page }: HtmlScope): Html {
  const definition = find(name);
  if (!definition) return html`<code>${shown}</code>`;
  return html`<a href="${links.to(page, definition)}"><code>${shown}</code></a>`;
}

/** The manual is another work, whose pages move. */
function manual({ target, text }: ManualInline): Html {
  const place = html`QEMU's manual, <code>${target}</code>`;
  return text === null ? place : html`${text} (${place})`;
}

/** Other schemes than those of the web are text. */
export function externalLink(url: string, text: string): Html {
  if (!/^https?:\/\//i.test(url)) return html`${text} (${url})`;
  return html`<a href="${url}" rel="external noreferrer">${text}</a>`;
}
