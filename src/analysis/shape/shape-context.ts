import type { Code, ParametersOf } from '../../diagnostics/catalogue.js';
import type { Note } from '../../diagnostics/diagnostic.js';
import { diagnostic, type Report } from '../../diagnostics/report.js';
import type { Span } from '../../source/source.js';
import { unsupported, type Dialect, type Form } from '../dialect.js';
import type { Pragmas } from '../pragmas.js';

/** What shaping one expression needs at hand: the rules in force and where mistakes go. */
export class ShapeContext {
  readonly dialect: Dialect;
  readonly pragmas: Pragmas;
  /** The expression being shaped; QEMU names its first line for all that is wrong in it. */
  readonly expression: Span;
  /** Something was reported, so what was shaped is not to be relied on. */
  failed = false;
  /** A type is named as QEMU's front end names those that it makes by itself. */
  namesInternal = false;
  readonly report: Report;

  constructor(dialect: Dialect, pragmas: Pragmas, expression: Span, report: Report) {
    this.dialect = dialect;
    this.pragmas = pragmas;
    this.expression = expression;
    this.report = report;
  }

  fail<C extends Code>(code: C, parameters: ParametersOf<C>, span: Span, notes: Note[] = []): void {
    this.failed = true;
    this.tell(code, parameters, span, notes);
  }

  /** Reports a mistake in spite of which the form is right, so that what it defines is looked at. */
  tell<C extends Code>(code: C, parameters: ParametersOf<C>, span: Span, notes: Note[] = []): void {
    this.report(diagnostic(code, parameters, { span, lineOf: this.expression, notes }));
  }

  /** Notes that something was reported before, so that there is nothing to add. */
  giveUp(): void {
    this.failed = true;
  }

  /**
   * Whether the release has a form; where it has not, that is reported with the releases that do.
   *
   * @param what the form in words, such as `the key 'boxed'`
   */
  require(form: Form, what: string, span: Span): boolean {
    if (this.dialect.has(form)) return true;
    this.fail('unsupported-form', unsupported(form, what, this.dialect), span);
    return false;
  }
}
