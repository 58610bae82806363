import { diagnostic, type Report } from '../diagnostics/report.js';
import type { Source } from '../source/source.js';
import type { DocLine } from './doc-line.js';
import { leadingBlanks } from './white-space.js';

/** The two characters before the text of a line, `# `. */
const openingColumns = 2;

/**
 * The layout that doc comments must have from 10.2 on: lines are not too long, and two blanks stand
 * between sentences. Literal blocks are free: a block begins with a line `::` or
 * `.. qmp-example::`, and ends where a line is less indented than the first of the block.
 */
export class DocStyle {
  private readonly maxColumns: number;
  private readonly source: Source;
  private readonly report: Report;
  private literal = false;
  /** Indentation of the literal block; 0 until its first indented line. */
  private literalIndentation = 0;

  constructor(maxColumns: number, source: Source, report: Report) {
    this.maxColumns = maxColumns;
    this.source = source;
    this.report = report;
  }

  check(line: DocLine): void {
    this.followLiteral(line.text);
    if (this.literal) return;
    this.checkLength(line);
    this.checkSentences(line);
  }

  private followLiteral(text: string): void {
    if (/^(?:\.\. +qmp-example)? *::$/.test(text)) {
      this.literal = true;
      this.literalIndentation = 0;
    } else if (this.literal && text !== '') {
      const indentation = leadingBlanks(text, 'unicode');
      if (this.literalIndentation === 0) this.literalIndentation = indentation;
      else if (indentation < this.literalIndentation) this.literal = false;
    }
  }

  private checkLength({ text, start }: DocLine): void {
    if (text.length + openingColumns <= this.maxColumns) return;
    const length = Array.from(text).length + openingColumns;
    const isLink = /^ *(?:https?|ftp):\/\/[^ ]*$/.test(text);
    if (length <= this.maxColumns || isLink) return;
    const tooMuch = start + this.maxColumns - openingColumns;
    const span = { source: this.source, start: tooMuch, end: start + text.length };
    this.report(diagnostic('doc-line-length', { length, limit: this.maxColumns }, { span }));
  }

  private checkSentences({ text, start }: DocLine): void {
    // `e.g.` and the number of a list item are taken first, so that their dots end no sentence.
    for (const match of text.matchAll(/(?:\be\.g\.|^ *\d\.|([.!?])) [A-Z0-9(]/g)) {
      if (match[1] === undefined) continue;
      const blank = start + match.index + 1;
      const span = { source: this.source, start: blank, end: blank + 1 };
      this.report(diagnostic('doc-sentence-spacing', undefined, { span }));
    }
  }
}
