import type { DocCommentNode } from './doc-comment-node.js';
import { appendLine, DocDraft, textOf, type DraftPart } from './doc-draft.js';
import { spanOfLine, spanOfMark, type DocLine } from './doc-line.js';
import type { DocReader } from './doc-reader.js';
import { parseDocSymbol } from './parse-doc-symbol.js';
import {
  firstWord,
  leadingBlanks,
  withoutBlanks,
  withoutTrailingBlanks,
  type WhiteSpace,
} from './white-space.js';

/** Reads a doc comment as 2.9 to 8.2 do: line by line (spec sections 5.3 to 5.5). */
export function parseDocSections(reader: DocReader): DocCommentNode[] {
  const parser = new DocSectionParser(reader);
  for (let line = reader.next(); line; line = reader.next()) parser.line(line);
  return parser.end();
}

/** Sections of which there may be one. */
const uniqueTags: readonly string[] = ['Returns', 'Since'];

/** What the comment has come to, which decides what a line may begin. */
type State = 'body' | 'members' | 'features' | 'sections';

class DocSectionParser {
  private readonly reader: DocReader;
  private readonly nodes: DocCommentNode[] = [];
  private draft: DocDraft;
  /** The part that text goes to. */
  private part: DraftPart;
  /** Indentation that lines of the part must have; null while no line has set it. */
  private indentation: number | null = 0;
  private state: State = 'body';

  constructor(reader: DocReader) {
    this.reader = reader;
    this.draft = new DocDraft(reader.span);
    this.part = this.draft.beginText('doc-body', reader.span.start);
  }

  private get whiteSpace(): WhiteSpace {
    return this.reader.rules.whiteSpace;
  }

  line(line: DocLine): void {
    if (line.kind === 'heading' && this.reader.rules.headings === 'split') this.beforeHeading(line);
    const isFirst = this.draft.symbol === null && this.part.lines.length === 0;
    if (isFirst && line.text.startsWith('@')) {
      this.draft.symbol = parseDocSymbol(line, this.reader);
    } else if (this.draft.symbol !== null && line.text !== '') {
      this.definitionLine(line);
    } else {
      this.append(line);
    }
  }

  end(): DocCommentNode[] {
    // QEMU's front end does not come to this in a comment that is not closed.
    if (this.reader.closed) this.checkText();
    return [...this.nodes, this.draft.toNode()];
  }

  /** A heading is no part of a definition's documentation, and ends a free-form comment. */
  private beforeHeading(line: DocLine): void {
    if (this.draft.symbol !== null) {
      const span = spanOfLine(this.reader.span, line);
      this.reader.report('doc-heading-in-definition', undefined, { span });
    } else if (this.part.lines.length > 0) {
      this.nodes.push(this.draft.toNode());
      this.draft = new DocDraft(this.reader.span);
      this.part = this.draft.beginText('doc-body', line.start);
    }
  }

  private definitionLine(line: DocLine): void {
    if (line.kind === 'entry') {
      this.beginEntry(line);
    } else if (line.kind === 'tag') {
      this.beginSection(line);
    } else if (line.kind === 'features' && this.mayBeginFeatures(line)) {
      this.state = 'features';
    } else {
      if (this.endsEntry(line)) this.beginUntagged(line);
      this.append(line);
    }
  }

  private mayBeginFeatures({ text }: DocLine): boolean {
    const exactly = this.reader.rules.features && text === 'Features:';
    return exactly && (this.state === 'body' || (this.state === 'members' && this.afterBlank()));
  }

  /** A line that is not indented ends a description once a blank line has come. */
  private endsEntry({ text }: DocLine): boolean {
    const inEntries = this.state === 'members' || this.state === 'features';
    return inEntries && this.afterBlank() && leadingBlanks(text, this.whiteSpace) === 0;
  }

  private afterBlank(): boolean {
    return this.part.lines.length > 1 && this.part.lines.at(-1) === '';
  }

  private beginEntry(line: DocLine): void {
    if (this.state === 'body') this.state = 'members';
    const kind = this.state === 'features' ? 'doc-feature' : 'doc-member';
    this.checkEntry(kind, line);
    this.checkText();
    this.part = this.draft.beginMarked(kind, line);
    this.appendFirst(line);
  }

  private checkEntry(kind: 'doc-feature' | 'doc-member', line: DocLine): void {
    const { name } = line;
    const span = spanOfMark(this.reader.span, line);
    if (this.state === 'sections') {
      const tag = this.draft.parts.find((part) => part.kind === 'doc-section')?.name ?? null;
      const section = tag === null ? 'text that is under no tag' : `'${tag}:'`;
      this.reader.reportFirst('doc-entry-misplaced', { name, section }, { span });
    } else if (name === '') {
      this.reader.report('doc-entry-name', undefined, { span });
    } else if (this.draft.has(kind, name)) {
      this.reader.report('doc-entry-duplicate', { name }, { span });
    }
  }

  private beginSection(line: DocLine): void {
    const { name: tag } = line;
    if (uniqueTags.includes(tag) && this.draft.has('doc-section', tag)) {
      const span = spanOfMark(this.reader.span, line);
      this.reader.report('doc-section-duplicate', { tag }, { span });
    }
    this.checkText();
    this.state = 'sections';
    this.part = this.draft.beginMarked('doc-section', line);
    this.appendFirst(line);
  }

  private beginUntagged(line: DocLine): void {
    this.checkText();
    this.state = 'sections';
    this.part = this.draft.beginText('doc-section', line.start);
    this.indentation = 0;
  }

  /** A part with a mark must have text. QEMU names the line that ends the part. */
  private checkText(): void {
    const { kind, mark, name } = this.part;
    // An entry without a name was reported for that.
    if (mark === null || name === null || name === '' || textOf(this.part) !== '') return;
    const shown = kind === 'doc-section' ? name : `@${name}`;
    const target = { span: mark, lineOf: this.reader.here };
    this.reader.report('doc-text-missing', { mark: shown }, target);
  }

  /** Adds what stands behind the mark of the part that was just begun. */
  private appendFirst(line: DocLine): void {
    const text = withoutTrailingBlanks(line.text.slice(line.rest), this.whiteSpace);
    const padded = this.reader.rules.indentation === 'first-line';
    this.indentation = initialIndentation[this.reader.rules.indentation](text, line);
    if (!padded) this.checkNested(line, text);
    this.checkOptionalMark(line);
    appendLine(this.part, line, text);
  }

  private append(line: DocLine): void {
    const text = this.withoutIndentation(line);
    this.checkNested(line, this.reader.rules.indentation === 'dropped' ? text : line.text);
    this.checkOptionalMark(line);
    appendLine(this.part, line, text);
  }

  private withoutIndentation(line: DocLine): string {
    const { text } = line;
    const { whiteSpace } = this;
    const { indentation: rule } = this.reader.rules;
    if (rule === 'dropped') {
      return (this.isExample() ? withoutTrailingBlanks : withoutBlanks)(text, whiteSpace);
    }
    const indentation = leadingBlanks(text, whiteSpace);
    // Up to 8.0 a line of nothing but blanks is not as good as an empty one.
    if (text === '' || (rule === 'second-line' && indentation === text.length)) return '';
    this.indentation ??= indentation;
    if (indentation < this.indentation) this.reportIndentation(line, this.indentation);
    const kept = text.slice(Math.min(indentation, this.indentation));
    return withoutTrailingBlanks(kept, whiteSpace);
  }

  private isExample(): boolean {
    return this.part.kind === 'doc-section' && this.part.name?.startsWith('Example') === true;
  }

  private reportIndentation(line: DocLine, indentation: number): void {
    const span = spanOfLine(this.reader.span, line);
    this.reader.reportFirst('doc-indentation', { indentation }, { span });
  }

  /** No text may begin with what looks like the mark of an entry. */
  private checkNested(line: DocLine, text: string): void {
    if (!text.startsWith('@')) return;
    const word = firstWord(text, this.whiteSpace);
    const name = word.slice(1, Math.max(word.lastIndexOf(':'), 0));
    if (name === '') return;
    const code = this.draft.symbol === null ? 'doc-entry-in-free-form' : 'doc-entry-nested';
    this.reader.reportFirst(code, { name }, { span: spanOfLine(this.reader.span, line) });
  }

  private checkOptionalMark(line: DocLine): void {
    const at = line.text.indexOf('#optional');
    if (this.reader.rules.optionalMark || at === -1 || this.part.kind !== 'doc-member') return;
    const { source } = this.reader.span;
    const start = line.start + at;
    const span = { source, start, end: start + '#optional'.length };
    this.reader.report('doc-optional-mark', undefined, { span, lineOf: this.reader.span });
  }
}

/** What indentation the first line of a part asks of the others; the last two rules ask elsewhere. */
const initialIndentation = {
  dropped: () => 0,
  'first-line': (text: string, line: DocLine) => (text === '' ? 0 : line.rest),
  'second-line': () => null,
  removed: () => 0,
  kept: () => 0,
} as const;
