import type { DocReader } from '../../../codegen/doc-reader.js';
import type { PlacedReport } from '../../../codegen/placed-report.js';
import type { Block } from '../../../markup/block.js';
import { innerBlocks } from '../../../markup/inner-blocks.js';
import type { Doc } from '../../../model/doc.js';

/** Tells of markup that is not understood; pages show it as it is written. */
export function reportUnknownMarkup(
  docs: readonly Doc[],
  reader: DocReader,
  report: PlacedReport,
): void {
  for (const doc of docs) {
    const { file, line } = doc.location;
    for (const text of textsOf(doc, reader).flatMap(unknownIn)) {
      const [markup = ''] = text.trim().split('\n');
      report('unknown-markup', { markup }, { at: { file, line, column: 1, endColumn: 3 } });
    }
  }
}

/** What begins so is a directive; all else is understood, or is text. */
const mayBeUnknown = /^\s*\.\. /m;

function textsOf(doc: Doc, reader: DocReader): readonly Block[] {
  const tagged = [...doc.members, ...doc.features].map(({ text }) => ({ text, tag: '' }));
  const all = [{ text: doc.body, tag: null }, ...tagged, ...doc.sections];
  return all
    .filter(({ text }) => mayBeUnknown.test(text))
    .flatMap(({ text, tag }) => reader.section(text, tag === null ? 'untagged' : 'tagged'));
}

function unknownIn(block: Block): readonly string[] {
  return block.kind === 'unknown' ? [block.text] : innerBlocks(block).flatMap(unknownIn);
}
