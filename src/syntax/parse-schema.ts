import type { Report } from '../diagnostics/report.js';
import type { Source } from '../source/source.js';
import { Budget } from './budget.js';
import { parse, SyntaxError as GrammarError } from './generated/schema-parser.js';
import type { ItemNode } from './item-node.js';
import { NodeBuilder } from './node-builder.js';
import { mergeConflictEnd } from './merge-conflict.js';
import { describeSyntaxError, type Expectation } from './syntax-error.js';
import type { SyntaxRules } from './syntax-rules.js';

export interface SchemaText {
  readonly items: readonly ItemNode[];
  /** False where some text was skipped after an error, so that definitions may be missing. */
  readonly complete: boolean;
}

/**
 * Reads a file into its top-level items. After an error it goes on at the next item.
 *
 * @throws GaveUp where the file holds more than the budget allows
 */
export function parseSchema(
  source: Source,
  rules: SyntaxRules,
  report: Report,
  budget = new Budget(),
): SchemaText {
  const builder = new NodeBuilder(source, rules, report, budget);
  let complete = true;
  for (let start = 0; start < source.text.length;) {
    const errorAt = parseFrom(start, builder);
    if (errorAt === undefined) break;
    complete = false;
    const behind = mergeConflictEnd(source.text, errorAt) ?? errorAt;
    const stray = isStray(source.text, builder.end, errorAt);
    start = nextItem(source.text, Math.max(behind, builder.end + 1));
    builder.skip(errorAt, start, stray);
  }
  return { items: builder.items, complete };
}

/** Parses from `start` to the end; returns where it could not go on, after reporting why. */
function parseFrom(start: number, builder: NodeBuilder): number | undefined {
  const { source, rules } = builder;
  builder.begin(start);
  try {
    parse(source.text.slice(start), { syntax: rules, nodes: builder });
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof GrammarError)) throw thrown;
    const error = thrown as unknown as {
      location: { start: { offset: number } };
      expected: Expectation[];
    };
    const at = start + error.location.start.offset;
    if (!builder.stopped) {
      const failure = { source, at, itemsEnd: builder.end, expected: error.expected };
      builder.report(describeSyntaxError(failure));
    }
    return at;
  }
}

/** Whether it is no token that stands at `at`, and it is the first thing behind the last item. */
function isStray(text: string, itemsEnd: number, at: number): boolean {
  return commentsEnd(text, itemsEnd) === at && !/[{}[\]:,]/.test(text.charAt(at));
}

/**
 * Where the next item can begin: a line that opens an object, or a documentation comment that an
 * item follows. One in the midst of an object would only lead to more errors.
 */
function nextItem(text: string, from: number): number {
  const opening = /^(?:\{|##)/gm;
  opening.lastIndex = from;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const end = commentsEnd(text, found.index);
    if (end === text.length || text[end] === '{') return found.index;
    opening.lastIndex = end;
  }
  return text.length;
}

/** Where something else than comments and blanks stands. */
function commentsEnd(text: string, from: number): number {
  const visible = /\S/g;
  for (let at = from; ;) {
    visible.lastIndex = at;
    const found = visible.exec(text);
    if (found?.[0] !== '#') return found?.index ?? text.length;
    const lineEnd = text.indexOf('\n', found.index);
    if (lineEnd === -1) return text.length;
    at = lineEnd;
  }
}
