import { noLinks, type DocLinks } from './doc-links.js';
import type { JsDoc, JsDocBlock } from './js-doc.js';
import { writeBlocks, writeTag } from './write-blocks.js';

/**
 * The text of a comment, without its stars, as `docs` of a statement; undefined where there is
 * nothing to say. No text can end the comment, or make a tag of itself.
 *
 * @param indentation columns before the comment
 */
export function renderJsDoc(input: JsDoc, indentation = 0): string | undefined {
  const { blocks, tags, links = noLinks } = input;
  const recurring = recurringDocs.get(blocks);
  if (recurring?.tags !== tags) return render(input, indentation, links);
  const before = recurring.texts.get(indentation);
  if (before && hasSameLinks(before, links)) return before.text;
  const answers = new Map<string, string | undefined>();
  const text = render(input, indentation, (name) => {
    const link = links(name);
    answers.set(name, link);
    return link;
  });
  recurring.texts.set(indentation, { text, answers });
  return text;
}

/** A comment that stands in several files, with what was made of it last, by indentation. */
interface RecurringDoc extends Pick<JsDoc, 'tags'> {
  readonly texts: Map<number, RenderedText>;
}

interface RenderedText {
  readonly text: string | undefined;
  /** The link of each name in it, as far as there was one. */
  readonly answers: ReadonlyMap<string, string | undefined>;
}

const recurringDocs = new WeakMap<readonly JsDocBlock[], RecurringDoc>();

/** Has the text of a comment made once for all the files in which its links are the same. */
export function renderOnce({ blocks, tags }: Pick<JsDoc, 'blocks' | 'tags'>): void {
  recurringDocs.set(blocks, { tags, texts: new Map() });
}

function hasSameLinks({ answers }: RenderedText, links: DocLinks): boolean {
  for (const [name, answer] of answers) if (links(name) !== answer) return false;
  return true;
}

function render({ blocks, tags }: JsDoc, indentation: number, links: DocLinks): string | undefined {
  const width = 80 - indentation - ' * '.length;
  const text = writeBlocks(blocks, width, links);
  const tagged = spaced(tags.map((tag) => writeTag(tag, width, links)));
  const lines = [...text, ...(text.length > 0 && tagged.length > 0 ? [''] : []), ...tagged];
  const [only = ''] = lines;
  if (lines.length === 0) return undefined;
  const fitsOnOne = lines.length === 1 && only.length <= 80 - indentation - '/**  */'.length;
  return fitsOnOne ? only : `\n${lines.join('\n')}`;
}

/** A blank line follows a tag that has some of its own. */
function spaced(tags: readonly (readonly string[])[]): readonly string[] {
  return tags.flatMap((lines, at) => {
    const isLast = at === tags.length - 1;
    return lines.includes('') && !isLast ? [...lines, ''] : lines;
  });
}
