import type { Block } from './block.js';
import { codeBlock } from './code-block.js';
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
  return parseRest(hanging && place === 'tagged' ? dedentRest(lines) : lines);
}

/** The text of an `Example` or `Examples` section, which has no markup. */
export function parseExample(text: string): readonly Block[] {
  const code = codeBlock(text.split('\n'), 'qmp');
  return code.text === '' ? [] : [code];
}
