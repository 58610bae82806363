import { noLinks } from './doc-links.js';
import type { JsDoc } from './js-doc.js';
import { writeBlocks, writeTag } from './write-blocks.js';

/**
 * The text of a comment, without its stars, as `docs` of a statement; undefined where there is
 * nothing to say. No text can end the comment, or make a tag of itself.
 *
 * @param indentation columns before the comment
 */
export function renderJsDoc(
  { blocks, tags, links = noLinks }: JsDoc,
  indentation = 0,
): string | undefined {
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
