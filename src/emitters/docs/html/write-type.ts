import { assertNever } from '../../../model/assert-never.js';
import type { Definition } from '../../../model/definition.js';
import type { EnumType, Type } from '../../../model/type.js';
import { html, joined, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';

/** A type as part of a sentence; a link where it is defined somewhere. */
export function writeType(type: Type, scope: HtmlScope): Html {
  switch (type.kind) {
    case 'builtin':
      return html`<code>${type.name}</code>`;
    case 'array':
      return html`array of ${writeType(type.element, scope)}`;
    case 'enum':
      return type.implicit ? choice(type) : definitionLink(type, scope);
    case 'struct':
      return type.implicit ? html`object` : definitionLink(type, scope);
    case 'union':
    case 'alternate':
      return definitionLink(type, scope);
    default:
      return assertNever(type);
  }
}

export function definitionLink(definition: Definition, { links, page }: HtmlScope): Html {
  return html`<a href="${links.to(page, definition)}"><code>${definition.name}</code></a>`;
}

/** The values of an enum that has no place of its own. */
function choice({ values }: EnumType): Html {
  return html`one of
  ${joined(
    values.map(({ name }) => html`<code>${name}</code>`),
    ', ',
  )}`;
}
