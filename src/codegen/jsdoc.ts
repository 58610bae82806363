import type { DocBlock } from './doc-block.js';

/** What `linkTo` makes; whoever wrote it, it does no harm. */
const linkPattern = /\{@link [\w$]+\}/;

/** A link is one word: editors do not follow one that is broken. */
const wordPattern = new RegExp(`(?:${linkPattern.source}|\\S)+`, 'g');

/** A documentation comment before it is laid out. Texts are made safe here, wherever they are from. */
export interface JsDoc {
  readonly blocks: readonly DocBlock[];
  readonly tags: readonly JsDocTag[];
}

export interface JsDocTag {
  /** Without the `@`. */
  readonly name: string;
  readonly text: string;
}

/**
 * The text of a comment, without its stars, as `docs` of a statement; undefined where there is
 * nothing to say. No text can end the comment, or make a tag of itself.
 *
 * @param indentation columns before the comment
 */
export function renderJsDoc({ blocks, tags }: JsDoc, indentation = 0): string | undefined {
  const width = 80 - indentation - ' * '.length;
  const lines = [...blockLines(blocks, width), ...tagLines(tags, blocks.length > 0, width)];
  const [only = ''] = lines;
  if (lines.length === 0) return undefined;
  const fitsOnOne = lines.length === 1 && only.length <= 80 - indentation - '/**  */'.length;
  return fitsOnOne ? only : `\n${lines.join('\n')}`;
}

function blockLines(blocks: readonly DocBlock[], width: number): readonly string[] {
  return blocks.flatMap((block, at) => {
    const previous = blocks[at - 1];
    const joins = previous?.kind === 'item' && block.kind === 'item';
    return [...(previous && !joins ? [''] : []), ...linesOf(block, width)];
  });
}

function linesOf(block: DocBlock, width: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(safeText(block.text), width, '', '');
    case 'item':
      return wrap(safeText(block.text), width, '- ', '  ');
    case 'code':
      return ['```', ...block.lines.map(safeCode), '```'];
  }
}

function tagLines(tags: readonly JsDocTag[], follow: boolean, width: number): readonly string[] {
  const lines = tags.flatMap(({ name, text }) =>
    wrap(safeText(text), width, text === '' ? `@${name}` : `@${name} `, '  '),
  );
  return follow && lines.length > 0 ? ['', ...lines] : lines;
}

/** Lines of at most `width` columns, where words allow; the first begins with `first`. */
function wrap(text: string, width: number, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let current = first;
  let empty = true;
  for (const [word] of text.matchAll(wordPattern)) {
    if (!empty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = rest + word;
    } else {
      current += empty ? word : ` ${word}`;
    }
    empty = false;
  }
  return [...lines, current.trimEnd()];
}

/** A reference that editors follow. @param name an identifier in scope of the comment */
export function linkTo(name: string): string {
  return `{@link ${name}}`;
}

/** Prose that neither ends the comment nor begins a tag, wherever its lines may break. */
function safeText(text: string): string {
  return safeCode(text)
    .split(new RegExp(`(${linkPattern.source})`))
    .map((part) => (linkPattern.test(part) ? part : part.replace(/(^|[\s{(])@/g, '$1\\@')))
    .join('');
}

/** Control characters would end lines or hide text; a private mark of ours is one of them. */
function safeCode(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replaceAll('*/', '*\\/')
    .replace(/^(\s*)@/, '$1\\@');
}
