import type { Code } from '../diagnostics/catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Report } from '../diagnostics/report.js';
import { positionAt, type Span } from '../source/source.js';
import { entryOf } from '../syntax/value-node.js';
import type { Dialect } from './dialect.js';
import type { ExpressionNode } from './program.js';
import type { DefinitionNode } from './shape/definition-node.js';

/** What is at work when something is reported. */
export type Stage = 'forms' | 'names' | 'definitions';

/** When QEMU came upon it: with all keys and names, with all values and types, or after these. */
type Pass = 1 | 2 | 3;

/** What is reported, and when. */
interface Found {
  readonly pass: Pass;
  /** Its place within its pass: first the index of its expression. */
  readonly rank: number;
  readonly stage: Stage;
  readonly diagnostic: Diagnostic;
}

/** Keys whose values are looked at in the second pass. */
const deepKeys = ['data', 'base', 'discriminator', 'returns', 'prefix', 'features'];

/** Of the second pass, though they are no part of such a value. */
const secondPass: ReadonlySet<string> = new Set<Code>([
  'base-without-discriminator',
  'discriminator-without-base',
  'empty-union',
  'empty-alternate',
  'single-alternative',
  'doc-returns-misplaced',
]);

const thirdPass: ReadonlySet<string> = new Set<Code>([
  'name-case',
  'base-cycle',
  'bases-too-deep',
  'boxed-empty',
  'doc-member-unknown',
]);

/**
 * Puts what is reported into the order of QEMU 2.4 to 4.1. Its front end went through all
 * definitions three times: for their keys and names; for their values, the types that they name
 * and what these may be; and for what their members come to in C, and their docs. Later ones look
 * at all of the form of a definition at once, and leave types to the last.
 */
export class EarlyOrder {
  private stage: Stage = 'forms';
  private readonly dialect: Dialect;
  private readonly expressions: readonly ExpressionNode[];
  private readonly indexes: ReadonlyMap<string, number>;
  private found: Found[] = [];

  constructor(dialect: Dialect, expressions: readonly ExpressionNode[]) {
    this.dialect = dialect;
    this.expressions = expressions;
    this.indexes = new Map(expressions.map(({ object }, at) => [keyOf(object.span), at]));
  }

  readonly report: Report = (diagnostic) => {
    const index = this.indexOf(diagnostic);
    const pass = this.passOf(diagnostic, this.expressions[index]);
    // The last thing that is looked at of a definition.
    const isLast = diagnostic.code === 'doc-returns-misplaced';
    const rank = index + (isLast ? 0.5 : 0);
    this.found.push({ pass, rank, stage: this.stage, diagnostic });
  };

  enter(stage: Stage): void {
    this.stage = stage;
  }

  /**
   * Notes in which order definitions were checked among one another. The third pass has that order:
   * the bases of a definition come before it. What is of that pass, but was found with the form of
   * a definition, comes when the definition is checked.
   */
  follow(checked: Iterable<DefinitionNode>): void {
    const ranks = this.ranksOf(checked);
    let last = 0;
    this.found = this.found.map((found) => {
      if (found.pass !== 3) return found;
      const rank = ranks[found.rank] ?? 0;
      if (found.stage === 'forms') return { ...found, rank };
      last = Math.max(last, rank);
      return { ...found, rank: last };
    });
  }

  /** Hands over all that was reported. */
  finish(report: Report): void {
    this.found.sort((a, b) => a.pass - b.pass || a.rank - b.rank);
    for (const { diagnostic } of this.found) report(diagnostic);
  }

  /** When each expression is checked; one that is not, after the one before it. */
  private ranksOf(checked: Iterable<DefinitionNode>): number[] {
    const order = Array.from(checked, ({ expression }) => this.indexes.get(keyOf(expression)) ?? 0);
    const ranks = new Map(order.map((index, rank) => [index, rank]));
    let before = 0;
    return this.expressions.map((_, index) => (before = ranks.get(index) ?? before));
  }

  private passOf({ code, span }: Diagnostic, expression: ExpressionNode | undefined): Pass {
    if (thirdPass.has(code)) return 3;
    if (code === 'boxed-without-type') {
      return expression && entryOf(expression.object, 'data') ? 2 : 3;
    }
    // Until 2.5 members are compared as they are written, with their types.
    if (code === 'member-collision') return this.dialect.has('mapped-collisions') ? 3 : 2;
    if (this.stage === 'names') return 1;
    if (this.stage === 'definitions' || secondPass.has(code)) return 2;
    // The name of an event is looked at twice: 2.4 and 2.5 do not want it to be `MAX`.
    const isEvent = expression && entryOf(expression.object, 'event') !== undefined;
    if (isEvent && code === 'reserved-name' && this.dialect.has('reserved-enum-max')) return 2;
    return isInValue(span, expression) ? 2 : 1;
  }

  /** Which definition it is about: the one on whose first line it stands, or behind it. */
  private indexOf({ span, line }: Diagnostic): number {
    if (!span) return 0;
    const index = this.indexes.get(`${span.source.path}:${String(line)}`);
    if (index !== undefined) return index;
    const behind = this.expressions.findIndex(
      ({ object }) => object.span.source === span.source && object.span.end > span.start,
    );
    return Math.max(behind, 0);
  }
}

function keyOf({ source, start }: Span): string {
  return `${source.path}:${String(positionAt(source, start).line)}`;
}

function isInValue(span: Span | null, expression: ExpressionNode | undefined): boolean {
  if (!span || !expression) return false;
  return deepKeys.some((key) => {
    const value = entryOf(expression.object, key)?.value.span;
    return value !== undefined && span.start >= value.start && span.end <= value.end;
  });
}
