import type { Definition } from '../../../model/definition.js';
import { html, joined, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';

/** Words of JSON, and everything between them. */
const jsonToken =
  /("(?:[^"\\\n]|\\.)*")(\s*:)?|(-?\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b)|\b(true|false|null)\b/gi;

/** JSON, or what looks like it: keys, strings and other values told apart. */
export function jsonHtml(text: string): Html {
  return tokens(text, jsonToken, ([, string, colon, number, word]) => {
    if (string !== undefined && colon !== undefined) {
      return html`<span class="key">${string}</span>${colon}`;
    }
    if (string !== undefined) return html`<span class="string">${string}</span>`;
    return html`<span class="literal">${number ?? word ?? ''}</span>`;
  });
}

const typeScriptToken =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\b(interface|type|extends|readonly|await|const|string|number|bigint|boolean|null|undefined|unknown|void|true|false)\b(?![?:])|\b([A-Z]\w*)\b(?![?:])|(-?\b\d[\d_.n]*\b)/g;

/** TypeScript; names of types lead to what they stand for. */
export function typeScriptHtml(text: string, scope: HtmlScope): Html {
  return tokens(text, typeScriptToken, ([, string, word, name, number]) => {
    if (string !== undefined) return html`<span class="string">${string}</span>`;
    if (word !== undefined) return html`<span class="word">${word}</span>`;
    if (number !== undefined) return html`<span class="literal">${number}</span>`;
    const definition = scope.typeScript.find(name ?? '');
    return definition ? codeLink(definition, name ?? '', scope) : html`${name ?? ''}`;
  });
}

const schemaToken = /('(?:[^'\\\n]|\\.)*')(\s*:)?|\b(true|false)\b/g;

/** The text of a schema file; names of types lead to what they stand for. */
export function schemaHtml(text: string, owner: Definition, scope: HtmlScope): Html {
  return tokens(text, schemaToken, ([, string, colon, word]) => {
    if (word !== undefined) return html`<span class="literal">${word}</span>`;
    if (colon !== undefined) return html`<span class="key">${string ?? ''}</span>${colon}`;
    const name = string?.slice(1, -1) ?? '';
    const definition = owner.kind === 'enum' || name === owner.name ? undefined : scope.find(name);
    const isType = definition && definition.kind !== 'command' && definition.kind !== 'event';
    if (!isType) return html`<span class="string">${string ?? ''}</span>`;
    return html`<span class="string">'${codeLink(definition, name, scope)}'</span>`;
  });
}

function codeLink(definition: Definition, shown: string, { links, page }: HtmlScope): Html {
  return html`<a href="${links.to(page, definition)}">${shown}</a>`;
}

/** A text whose tokens are marked; what lies between them stays as it is. */
function tokens(text: string, token: RegExp, write: (match: RegExpMatchArray) => Html): Html {
  const pieces: Html[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > at) pieces.push(html`${text.slice(at, match.index)}`);
    pieces.push(write(match));
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push(html`${text.slice(at)}`);
  return joined(pieces);
}
