import type { JsDoc } from './js-doc.js';
import { writeBlocks, writeTag } from './write-blocks.js';

/**
 * The text of a comment, without its stars, as `docs` of a statement; undefined where there is
 * nothing to say. No text can end the comment, or make a tag of itself.
 *
 * @param indentation columns before the comment
 */
export function renderJsDoc({ blocks, tags }: JsDoc, indentation = 0): string | undefined {
  const width = 80 - indentation - ' * '.length;
  const text = writeBlocks(blocks, width);
  const tagged = tags.flatMap(({ name, blocks: said }) => writeTag(name, said, width));
  const lines = [...text, ...(text.length > 0 && tagged.length > 0 ? [''] : []), ...tagged];
  const [only = ''] = lines;
  if (lines.length === 0) return undefined;
  const fitsOnOne = lines.length === 1 && only.length <= 80 - indentation - '/**  */'.length;
  return fitsOnOne ? only : `\n${lines.join('\n')}`;
}
