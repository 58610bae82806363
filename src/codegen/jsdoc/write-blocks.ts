import type { CodeBlock, ListBlock, TableBlock, TableRow } from '../../markup/block.js';
import type { Inline } from '../../markup/inline.js';
import { codeFence } from '../../markup/markdown.js';
import { markdownTable } from '../../markup/markdown-table.js';
import { assertNever } from '../../model/assert-never.js';
import { noLinks, type DocLinks } from './doc-links.js';
import type { JsDocBlock, JsDocTag } from './js-doc.js';
import { prose } from './prose.js';
import { safeText, safeWords } from './safe-text.js';
import { simpleBlocks, type SimpleBlock } from './simple-blocks.js';
import { wrap } from './wrap.js';

/** No text is set narrower, however deep it stands. */
const leastWidth = 20;

/** What is around blocks. */
interface Frame {
  /** Columns that running text may take. */
  readonly width: number;
  readonly links: DocLinks;
}

/**
 * The lines of blocks, with blank ones between the blocks.
 *
 * @param width columns that running text may take
 */
export function writeBlocks(
  blocks: readonly JsDocBlock[],
  width: number,
  links: DocLinks = noLinks,
): readonly string[] {
  return writeSimple(blocks.flatMap(simpleBlocks), { width, links });
}

/** The same behind a tag, on whose line they begin where they begin with text. */
export function writeTag(
  { name, blocks }: JsDocTag,
  width: number,
  links: DocLinks = noLinks,
): readonly string[] {
  // An example is to be copied: it stands as far to the left as it can.
  const indentation = name === 'example' ? '' : '  ';
  const frame = { width: width - indentation.length, links };
  const parts = blocks
    .flatMap(simpleBlocks)
    .map((block) => ({ block, text: proseOf(block, links) }))
    .filter(({ text }) => text !== '');
  const text = parts[0]?.text ?? null;
  const others = text === null ? parts : parts.slice(1);
  const lines = wrap(`@${name} ${afterTag(name, text ?? '')}`, frame.width);
  const below = writeSimple(
    others.map(({ block }) => block),
    frame,
  );
  return hanging('', indentation, [...lines, ...(below.length > 0 ? ['', ...below] : [])]);
}

/** What compilers would take for a type or a name behind some tags, instead of for text. */
const notText: Readonly<Partial<Record<string, RegExp>>> = {
  returns: /^\{/,
  throws: /^\{/,
  see: /^[^`]/,
};

function afterTag(name: string, text: string): string {
  return notText[name]?.test(text) === true ? `- ${text}` : text;
}

function writeSimple(blocks: readonly SimpleBlock[], frame: Frame): readonly string[] {
  let other = false;
  return blocks.flatMap((block, at) => {
    // Two lists in a row would be one if they had the same marks.
    other = !other && isSameList(blocks[at - 1], block);
    const lines = block.kind === 'list' ? list(block, frame, other) : write(block, frame);
    return at === 0 ? lines : ['', ...lines];
  });
}

function isSameList(above: SimpleBlock | undefined, block: SimpleBlock): boolean {
  return above?.kind === 'list' && block.kind === 'list' && above.ordered === block.ordered;
}

function write(block: Exclude<SimpleBlock, ListBlock>, { width, links }: Frame): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'words':
    case 'heading':
      return wrap(proseOf(block, links) ?? '', Math.max(width, leastWidth));
    case 'code':
      return code(block);
    case 'table':
      return table(block, links);
    case 'quote':
      return writeBlocks(block.blocks, width - 2, links).map((line) => `> ${line}`.trimEnd());
    case 'unknown':
      return code({ kind: 'code', language: 'text', text: block.text });
    default:
      return assertNever(block);
  }
}

/** Null where a block is no running text. */
function proseOf(block: SimpleBlock, links: DocLinks): string | null {
  switch (block.kind) {
    case 'paragraph':
      return prose(block.inlines, links);
    case 'words':
      return safeWords(block.text);
    case 'heading':
      return bold(block.inlines, links);
    default:
      return null;
  }
}

/** Text that is bold in part stays as it is. */
function bold(inlines: readonly Inline[], links: DocLinks): string {
  const text = prose(inlines, links);
  return text.includes('**') ? text : prose([{ kind: 'strong', inlines }], links);
}

/** Blank lines are around those items that have some of their own. */
function list({ ordered, start, items }: ListBlock, { width, links }: Frame, other: boolean) {
  const bullet = other ? '* ' : '- ';
  const written = items.map((blocks, at) => {
    const mark = ordered ? `${String(start + at)}${other ? ')' : '.'} ` : bullet;
    const lines = writeBlocks(blocks, width - mark.length, links);
    return hanging(mark, ' '.repeat(mark.length), lines.length > 0 ? lines : ['']);
  });
  return written.flatMap((lines, at) => {
    const above = written[at - 1];
    return above && (lines.includes('') || above.includes('')) ? ['', ...lines] : lines;
  });
}

function hanging(first: string, rest: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => ((at === 0 ? first : rest) + line).trimEnd());
}

/** A conversation is JSON but for its arrows, so it is of no language. */
function code({ language, text }: CodeBlock): readonly string[] {
  const known = language === 'qmp' || language === 'text' ? '' : language;
  return codeFence(text, known).split('\n').map(safeText);
}

function table({ header, rows }: TableBlock, links: DocLinks): readonly string[] {
  const cells = (row: TableRow) => row.map((cell) => prose(cell, links));
  return markdownTable(cells(header ?? []), rows.map(cells));
}
