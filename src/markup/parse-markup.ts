import type { Block } from './block.js';
import { codeBlock } from './code-block.js';
import { led } from './led.js';
import { dedentRest } from './lines.js';
import type { MarkupStyle } from './markup-style.js';
import { parseTexinfo } from './parse-texinfo.js';
import { parseRest } from './rest/parse-rest.js';

/** What a text belongs to: a tag or a name that it follows, or nothing. */
export type MarkupPlace = 'tagged' | 'untagged';

/**
 * Reads the markup of a doc comment's text. Anything is text: what is not understood is kept as it
 * is written, so that every word comes out again.
 */
export function parseMarkup(
  text: string,
  { language, hanging }: MarkupStyle,
  place: MarkupPlace,
): readonly Block[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  if (language === 'texinfo') return parseTexinfo(lines);
  if (place === 'untagged') return parseRest(lines);
  return unhung(parseRest(hanging ? dedentRest(lines) : lines));
}

/** A text after a name whose second line is indented is a paragraph, not a term with its meaning. */
function unhung([first, ...rest]: readonly Block[]): readonly Block[] {
  if (!first) return rest;
  const [only, ...others] = first.kind === 'definitions' ? first.items : [];
  return only && others.length === 0 ? [...led(only.term, only.blocks), ...rest] : [first, ...rest];
}

/** The text of an `Example` or `Examples` section, which has no markup. */
export function parseExample(text: string): readonly Block[] {
  const code = codeBlock(text.split('\n'), 'qmp');
  return code.text === '' ? [] : [code];
}
