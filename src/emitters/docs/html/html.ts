import { escapeHtml } from '../../../codegen/escape-html.js';
import { WrittenText } from '../../../codegen/written-text.js';

/** Finished HTML. Only `html` makes it, so that what comes from a schema is always escaped. */
export class Html extends WrittenText {}

/** What can stand in HTML: all but finished HTML is text. */
export type HtmlValue = string | number | Html | readonly Html[];

/** HTML with values in it: text is escaped, in attributes too, which have to be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0] ?? '';
  for (let at = 0; at < values.length; at++) {
    text += textOf(values[at] ?? '') + (strings[at + 1] ?? '');
  }
  return new Html(text);
}

/** Pieces one after another. */
export function joined(pieces: readonly Html[], gap = ''): Html {
  return new Html(pieces.map(({ text }) => text).join(escapeHtml(gap)));
}

export const nothing = new Html('');

function textOf(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(({ text }) => text).join('');
}
