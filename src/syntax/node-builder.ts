import { diagnostic, type Report } from '../diagnostics/report.js';
import type { Source, Span } from '../source/source.js';
import type { DocCommentText, ItemNode } from './item-node.js';
import type { Budget } from './budget.js';
import { stringValue } from './string-value.js';
import type { SyntaxRules } from './syntax-rules.js';
import type {
  ArrayNode,
  EntryNode,
  LiteralNode,
  ObjectNode,
  StringNode,
  ValueNode,
} from './value-node.js';

/**
 * Makes nodes for the grammar, and reports what is wrong inside of well-formed text. Offsets are
 * those in what the parser was given, which may begin in the middle of a file.
 */
export class NodeBuilder {
  readonly source: Source;
  readonly rules: SyntaxRules;
  readonly report: Report;
  /** Objects and lists inside one another that are accepted; real schemas need six. */
  readonly maxDepth = 200;
  readonly items: ItemNode[] = [];
  /** Where the last finished item ends. */
  end = 0;
  /** The parser was stopped by a mistake that is already reported. */
  stopped = false;
  private readonly budget: Budget;
  private offset = 0;
  /** The keys so far of the objects that are not closed yet, the innermost last. */
  private readonly openKeys: Map<string, StringNode>[] = [];

  constructor(source: Source, rules: SyntaxRules, report: Report, budget: Budget) {
    this.source = source;
    this.budget = budget;
    this.rules = rules;
    this.report = report;
  }

  /** Says where in the file the text begins that the parser gets next. */
  begin(offset: number): void {
    this.offset = offset;
    this.end = offset;
    this.stopped = false;
    this.openKeys.length = 0;
  }

  item(node: ItemNode): void {
    this.items.push(node);
    this.end = node.span.end;
  }

  /** Notes that there is text in which no item was made out. */
  skip(start: number, end: number, stray: boolean): void {
    this.item({ kind: 'skipped-text', span: { source: this.source, start, end }, stray });
  }

  /** Notes the start of an object. */
  openObject(): true {
    this.openKeys.push(new Map());
    return true;
  }

  /** Notes the start of a list, up to behind its bracket; one at the top level is told of before what is wrong in it. */
  openArray(depth: number, end: number): true {
    if (depth === 0 && this.rules.earlyObjectCheck) {
      const span = this.span(end - 1, end);
      this.report(diagnostic('top-level-not-object', { found: 'a list' }, { span }));
    }
    return true;
  }

  /**
   * Notes a key of the innermost open object. That it is there already is told before its value
   * is read, in which there may be other mistakes.
   *
   * @param value where its value begins, which is the line that QEMU names
   */
  key(key: StringNode, value: number): true {
    const keys = this.openKeys.at(-1);
    const first = keys?.get(key.value);
    if (!first) keys?.set(key.value, key);
    else if (this.rules.uniqueKeys) this.reportDuplicate(key, first, value);
    return true;
  }

  object(entries: EntryNode[], start: number, end: number): ObjectNode {
    const isUnique = this.openKeys.pop()?.size === entries.length;
    const kept = isUnique ? entries : this.unique(entries);
    return { kind: 'object', span: this.spent(start, end), entries: kept };
  }

  array(elements: ValueNode[], start: number, end: number): ArrayNode {
    return { kind: 'array', span: this.spent(start, end), elements };
  }

  plainString(value: string, start: number, end: number): StringNode {
    return { kind: 'string', span: this.spent(start, end), value, flawed: false };
  }

  string(raw: string, start: number, end: number): StringNode {
    const span = this.spent(start, end);
    let flawed = false;
    const value = stringValue(raw, span, this.rules.strings, (found) => {
      flawed = true;
      this.report(found);
    });
    return { kind: 'string', span, value, flawed };
  }

  literal(value: boolean | null, start: number, end: number): LiteralNode {
    const span = this.spent(start, end);
    const supported = value === null ? this.rules.null : this.rules.booleans;
    if (!supported) {
      this.report(diagnostic('unsupported-literal', { literal: String(value) }, { span }));
    }
    return { kind: 'literal', span, value };
  }

  docComment(start: number, end: number): DocCommentText {
    const span = this.span(start, end);
    this.budget.spendComment(span);
    return { kind: 'doc-comment-text', span };
  }

  /** Reports nesting beyond the limit; false, so that the parser stops there. */
  tooDeep(start: number): false {
    if (!this.stopped) {
      const span = this.span(start, start + 1);
      this.report(diagnostic('nesting-too-deep', { limit: this.maxDepth }, { span }));
    }
    this.stopped = true;
    return false;
  }

  /** One entry for each key. Where a release lets a key stand twice, the last value counts. */
  private unique(entries: readonly EntryNode[]): readonly EntryNode[] {
    const byKey = new Map<string, EntryNode>();
    for (const entry of entries) {
      const { value: key } = entry.key;
      if (!byKey.has(key) || !this.rules.uniqueKeys) byKey.set(key, entry);
    }
    return [...byKey.values()];
  }

  private reportDuplicate(key: StringNode, first: StringNode, value: number): void {
    const notes = [{ message: 'it stands here first', span: first.span }];
    const lineOf = this.span(value, value);
    this.report(diagnostic('duplicate-key', { key: key.value }, { span: key.span, lineOf, notes }));
  }

  /** The span of a value, which is taken from the budget. */
  private spent(start: number, end: number): Span {
    const span = this.span(start, end);
    this.budget.spend(1, span);
    return span;
  }

  private span(start: number, end: number): Span {
    return { source: this.source, start: this.offset + start, end: this.offset + end };
  }
}
