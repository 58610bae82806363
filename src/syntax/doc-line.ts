import type { Source, Span } from '../source/source.js';
import type { DocRules } from './doc-rules.js';
import { parse } from './generated/doc-comment-parser.js';

/** A line of a doc comment with the mark that it may begin with. */
export interface DocLine {
  /**
   * - `start`, `end`: the `##` at either end, with what should not follow them in `text`
   * - `blank`: nothing but `#`
   * - `unspaced`: something other than a space follows `#`
   * - `text`: a line without a mark; `heading`: one that begins with `=`
   * - `entry`: `@name:`; `tag`: `Returns:` and the like; `features`: `Features:` alone
   */
  readonly kind:
    'start' | 'end' | 'blank' | 'unspaced' | 'text' | 'heading' | 'entry' | 'tag' | 'features';
  /** What follows `# `, the mark included. */
  readonly text: string;
  /** Offset of `text` in its source. */
  readonly start: number;
  /** What the mark of an entry or a tag names. */
  readonly name: string;
  /** Where in `text` the mark ends, white space behind it included. */
  readonly rest: number;
}

/**
 * Reads the lines of all doc comments of a source; the first of each is its start.
 *
 * @param spans from the opening `##` to the end of the line with the closing one, or, where there
 *   is none, of the last line that is a comment; in order
 */
export function parseDocLines(
  { text }: Source,
  spans: readonly Span[],
  { marks, tags, whiteSpace }: DocRules,
): readonly (readonly DocLine[])[] {
  return parse(text, { marks, tags, whiteSpace, spans }) as DocLine[][];
}

/** The text of a line without the white space around it; its `#` where there is none. */
export function spanOfLine({ source }: Span, line: DocLine): Span {
  const text = line.text.trim();
  if (text === '') return { source, start: line.start - 1, end: line.start };
  const start = line.start + line.text.indexOf(text);
  return { source, start, end: start + text.length };
}

/** The `@name:` or `Tag:` of an entry or a tag, without white space. */
export function spanOfMark({ source }: Span, { kind, start, name }: DocLine): Span {
  const around = kind === 'entry' ? '@:' : ':';
  return { source, start, end: start + name.length + around.length };
}
