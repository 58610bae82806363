import type { Code } from '../diagnostics/catalogue.js';
import { maxErrors, tooManyErrors } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { GaveUp } from '../diagnostics/gave-up.js';
import { diagnostic, type Report } from '../diagnostics/report.js';
import type { Source, Span } from '../source/source.js';
import { Budget } from '../syntax/budget.js';
import type { DocCommentNode } from '../syntax/doc-comment-node.js';
import { parseDocLines, type DocLine } from '../syntax/doc-line.js';
import type { ItemNode } from '../syntax/item-node.js';
import { parseDocComment } from '../syntax/parse-doc-comment.js';
import { parseSchema } from '../syntax/parse-schema.js';
import { entryOf, type EntryNode, type ObjectNode, type ValueNode } from '../syntax/value-node.js';
import { isDefinitionKey } from './definition-keys.js';
import type { Dialect, Form } from './dialect.js';
import type { ExpressionNode } from './program.js';

/** One thing that QEMU's front end does while it reads a file, in its order. */
export type FileStep =
  | { readonly kind: 'report'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'document'; readonly doc: DocCommentNode }
  | { readonly kind: 'define'; readonly expression: ExpressionNode }
  | { readonly kind: 'include'; readonly directive: ObjectNode; readonly path: EntryNode }
  | { readonly kind: 'set-pragma'; readonly directive: ObjectNode; readonly value: ObjectNode };

export interface FileSteps {
  readonly steps: readonly FileStep[];
  /** False where text had to be skipped, so that definitions may be missing. */
  readonly complete: boolean;
  /** Why nothing is read behind the last step; null where all is read. */
  readonly gaveUp: GaveUp | null;
}

/** Reads a file into steps. What is wrong is a step too, so that it is told in its place. */
export function fileSteps(source: Source, dialect: Dialect, budget = new Budget()): FileSteps {
  const reader = new FileReader(dialect, budget);
  try {
    const { items, complete } = parseSchema(source, dialect.syntax, reader.report, budget);
    reader.readAll(items, docLines(source, items, dialect));
    reader.finish(source.text.length);
    return { steps: reader.steps, complete: complete && reader.complete, gaveUp: null };
  } catch (thrown) {
    if (!(thrown instanceof GaveUp)) throw thrown;
    return { steps: reader.steps, complete: false, gaveUp: thrown };
  }
}

/** The lines of the doc comments, one list for each in order. */
function docLines(source: Source, items: readonly ItemNode[], { docs }: Dialect): DocLines {
  const spans = items.flatMap(({ kind, span }) => (kind === 'doc-comment-text' ? [span] : []));
  return docs ? parseDocLines(source, spans, docs) : [];
}

type DocLines = readonly (readonly DocLine[])[];

/** Mistakes in a comment after which it says something else than was meant. */
const misleading: ReadonlySet<string> = new Set<Code>([
  'doc-start-text',
  'doc-unclosed',
  'doc-end-text',
  'doc-space-missing',
  'doc-symbol-colon',
  'doc-symbol-empty',
  'doc-entry-misplaced',
  'doc-entry-nested',
]);

/** A step, and the offset at which it is due. */
interface DueStep {
  readonly at: number;
  readonly step: FileStep;
}

class FileReader {
  /** False where definitions may stand in something that holds none. */
  complete = true;
  private readonly dialect: Dialect;
  private readonly due: DueStep[] = [];
  /** The last comment, as long as nothing but it can be documented by it. */
  private comment: DocCommentNode | null = null;
  /** Whether it, or what stood in its place, was misread. */
  private misread = false;
  private readonly budget: Budget;
  private reports = 0;

  constructor(dialect: Dialect, budget: Budget) {
    this.dialect = dialect;
    this.budget = budget;
  }

  readonly report: Report = (diagnostic) => {
    this.reportAt(diagnostic.span?.start ?? 0, diagnostic);
  };

  get steps(): FileStep[] {
    return this.due.sort((a, b) => a.at - b.at).map(({ step }) => step);
  }

  readAll(items: readonly ItemNode[], docLines: DocLines): void {
    let comments = 0;
    items.forEach((item, index) => {
      switch (item.kind) {
        case 'skipped-text':
          // What the last comment documents may well be there.
          this.comment = null;
          this.misread = true;
          break;
        case 'doc-comment-text':
          this.document(item.span, docLines[comments++] ?? []);
          break;
        default:
          this.expression(item, lookedAt(item, items[index + 1]));
          this.comment = null;
          this.misread = false;
      }
    });
  }

  finish(end: number): void {
    this.rejectComment(end);
  }

  private document(span: Span, lines: readonly DocLine[]): void {
    this.rejectComment(span.start);
    if (!this.dialect.docs) return;
    // What is wrong in a comment keeps its order: not all of it is found where it stands.
    this.misread = false;
    const report: Report = (diagnostic) => {
      this.reportAt(span.start, diagnostic);
      this.misread ||= misleading.has(diagnostic.code);
    };
    for (const doc of parseDocComment(span, lines, this.dialect.docs, report)) {
      this.budget.spend(doc.parts.length, span);
      this.due.push({ at: span.start, step: { kind: 'document', doc } });
      this.comment = doc;
    }
  }

  private expression(node: ValueNode, at: number): void {
    if (node.kind !== 'object') {
      this.complete &&= node.kind !== 'array';
      this.rejectValue(node, at);
      return;
    }
    const include = this.directive(node, 'include');
    const pragma = this.directive(node, 'pragma');
    if (include) {
      this.rejectComment(at);
      this.include(node, include, at);
    } else if (pragma) {
      this.rejectComment(at);
      this.pragma(node, pragma, at);
    } else {
      this.define(node, at);
    }
  }

  private rejectValue(node: ValueNode, at: number): void {
    const { earlyObjectCheck } = this.dialect.syntax;
    // The parser told of a list where it begins.
    if (earlyObjectCheck && node.kind === 'array') return;
    const found = diagnostic('top-level-not-object', { found: describe(node) }, node);
    this.reportAt(earlyObjectCheck ? node.span.end : at, found);
  }

  /** A directive that the release does not have is a definition gone wrong. */
  private directive(node: ObjectNode, form: Form): EntryNode | undefined {
    return this.dialect.has(form) ? entryOf(node, form) : undefined;
  }

  private include(node: ObjectNode, path: EntryNode, at: number): void {
    this.checkDirective(node, path, at);
    this.due.push({ at, step: { kind: 'include', directive: node, path } });
  }

  private pragma(node: ObjectNode, entry: EntryNode, at: number): void {
    this.checkDirective(node, entry, at);
    if (entry.value.kind === 'object') {
      this.due.push({ at, step: { kind: 'set-pragma', directive: node, value: entry.value } });
      return;
    }
    const target = { span: entry.value.span, lineOf: node.span };
    this.reportAt(at, diagnostic('pragma-not-object', undefined, target));
  }

  /** Reports a directive with which other keys stand. */
  private checkDirective(node: ObjectNode, entry: EntryNode, at: number): void {
    const other = node.entries.find((one) => one !== entry);
    if (!other) return;
    const parameters = { directive: entry.key.value, key: other.key.value };
    const target = { span: other.key.span, lineOf: node.span };
    this.reportAt(at, diagnostic('directive-with-other-keys', parameters, target));
  }

  private define(node: ObjectNode, at: number): void {
    const doc = this.comment;
    const { misread } = this;
    if (doc && !doc.symbol && !misread) {
      const name = node.entries.find(({ key }) => isDefinitionKey(key.value))?.value;
      const example = name?.kind === 'string' ? name.value : 'NAME';
      const notes = [{ message: 'the definition', span: node.span }];
      this.reportAt(at, diagnostic('doc-without-symbol', { example }, { span: doc.span, notes }));
    }
    const expression = { object: node, doc: doc?.symbol && !misread ? doc : null, misread };
    this.due.push({ at, step: { kind: 'define', expression } });
  }

  /** Reports the last comment where it documents something that does not follow. */
  private rejectComment(at: number): void {
    const doc = this.comment;
    this.comment = null;
    if (!doc?.symbol?.name) return;
    const target = { span: doc.symbol.span, lineOf: doc.span };
    this.reportAt(at, diagnostic('doc-without-definition', { symbol: doc.symbol.name }, target));
  }

  private reportAt(at: number, diagnostic: Diagnostic): void {
    if (++this.reports > maxErrors) throw tooManyErrors();
    this.due.push({ at, step: { kind: 'report', diagnostic } });
  }
}

/**
 * Where an expression is looked at: when all of it is read. QEMU's front end has read the token
 * behind it by then, so that what is no token is told first.
 */
function lookedAt({ span }: ValueNode, next: ItemNode | undefined): number {
  switch (next?.kind) {
    case 'skipped-text':
      return next.stray ? next.span.start : span.end;
    case 'string':
    case 'literal':
      return next.span.end;
    default:
      return span.end;
  }
}

function describe(node: ValueNode): string {
  if (node.kind === 'array') return 'a list';
  return node.kind === 'string'
    ? `the string '${node.value}'`
    : `'${String((node as { value?: unknown }).value)}'`;
}
