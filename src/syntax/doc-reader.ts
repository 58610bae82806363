import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import { diagnostic, type Report, type Target } from '../diagnostics/report.js';
import type { Span } from '../source/source.js';
import { spanOfLine, type DocLine } from './doc-line.js';
import type { DocRules } from './doc-rules.js';
import { DocStyle } from './doc-style.js';
import { leadingBlanks, withoutTrailingBlanks } from './white-space.js';

/**
 * Hands out the lines of a doc comment one by one, and reports what is wrong with each by itself.
 * That keeps reports in the order of QEMU's front end, which checks a line when it gets to it.
 */
export class DocReader {
  readonly span: Span;
  readonly rules: DocRules;
  /** The comment ended with its `##`. */
  closed = false;
  private readonly lines: readonly DocLine[];
  private readonly style: DocStyle | null;
  private readonly takeReport: Report;
  private index = 0;
  /** Made with the first, since nearly every comment is right. */
  private reported: Set<Code> | null = null;

  constructor(span: Span, lines: readonly DocLine[], rules: DocRules, report: Report) {
    this.span = span;
    this.rules = rules;
    this.takeReport = report;
    this.lines = lines;
    const { maxColumns } = rules;
    this.style = maxColumns === null ? null : new DocStyle(maxColumns, span.source, report);
    this.checkStart();
  }

  /** The next line, or null at the end. In blocks, white space at the end of a line is no part of it. */
  next(): DocLine | null {
    const line = this.lines[++this.index];
    if (line?.kind === 'end') return this.endAt(line);
    if (line === undefined) return this.endWithoutMark();
    if (line.kind === 'unspaced') {
      this.report('doc-space-missing', undefined, { span: spanOfLine(this.span, line) });
      return { ...line, kind: 'text' };
    }
    const trimmed = this.rules.grammar === 'blocks' ? this.withoutTrailingBlanks(line) : line;
    this.style?.check(trimmed);
    return trimmed;
  }

  /** The line that was handed out last; at the end, what ended the comment. */
  get here(): Span {
    const line = this.lines[this.index];
    if (line === undefined) return this.behind;
    if (line.kind !== 'end') return spanOfLine(this.span, line);
    return { source: this.span.source, start: line.start - 2, end: line.start };
  }

  report<C extends Code>(code: C, parameters: ParametersOf<C>, target: Target): void {
    this.takeReport(diagnostic(code, parameters, target));
  }

  /** Reports a mistake that others of its kind follow from: only the first is told. */
  reportFirst<C extends Code>(code: C, parameters: ParametersOf<C>, target: Target): void {
    this.reported ??= new Set();
    if (this.reported.has(code)) return;
    this.reported.add(code);
    this.report(code, parameters, target);
  }

  private checkStart(): void {
    const start = this.lines[0];
    if (start === undefined || start.text === '') return;
    this.report(
      'doc-start-text',
      { text: start.text.trim() },
      { span: spanOfLine(this.span, start) },
    );
  }

  private endAt(line: DocLine): null {
    this.closed = true;
    if (line.text !== '') {
      this.report(
        'doc-end-text',
        { text: line.text.trim() },
        { span: spanOfLine(this.span, line) },
      );
    }
    return null;
  }

  private endWithoutMark(): null {
    const { source, start } = this.span;
    const span = { source, start, end: start + 2 };
    this.reportFirst('doc-unclosed', undefined, { span, lineOf: this.behind });
    return null;
  }

  /** What follows the comment; the end of the file's last line where nothing does. */
  private get behind(): Span {
    const { source, end } = this.span;
    const rest = source.text.slice(end);
    const blanks = leadingBlanks(rest, this.rules.whiteSpace);
    const at = blanks === rest.length ? source.text.replace(/\n$/, '').length : end + blanks;
    return { source, start: at, end: at };
  }

  private withoutTrailingBlanks(line: DocLine): DocLine {
    const text = withoutTrailingBlanks(line.text, this.rules.whiteSpace);
    return text.length === line.text.length ? line : { ...line, text };
  }
}
