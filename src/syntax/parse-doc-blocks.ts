import type { DocCommentNode } from './doc-comment-node.js';
import { appendLine, DocDraft, type DraftPart } from './doc-draft.js';
import { spanOfLine, spanOfMark, type DocLine } from './doc-line.js';
import type { DocReader } from './doc-reader.js';
import type { DocTag } from './doc-rules.js';
import { parseDocSymbol } from './parse-doc-symbol.js';
import { leadingBlanks } from './white-space.js';

/** Reads a doc comment as 9.0 and later do: block by block (spec section 5.6). */
export function parseDocBlocks(reader: DocReader): DocCommentNode {
  const parser = new DocBlockParser(reader);
  const line = reader.next();
  if (line?.text.startsWith('@')) parser.definition(line);
  else parser.freeForm(line);
  return parser.end();
}

/** Sections of which there may be one. */
const uniqueTags: readonly string[] = ['Returns', 'Errors', 'Since'];

class DocBlockParser {
  private readonly reader: DocReader;
  private readonly draft: DocDraft;
  /** What members cannot be described behind; null while they can be. */
  private membersEnd: string | null = null;

  constructor(reader: DocReader) {
    this.reader = reader;
    this.draft = new DocDraft(reader.span);
  }

  definition(first: DocLine): void {
    this.draft.symbol = parseDocSymbol(first, this.reader);
    let line = this.overview(first);
    for (;;) {
      line = this.skipBlanks(line);
      if (line === null) return;
      line = this.block(line);
    }
  }

  freeForm(first: DocLine | null): void {
    const part = this.draft.beginText('doc-body', first?.start ?? this.reader.span.start);
    for (let line = first; line !== null; line = this.reader.next()) {
      this.checkFreeFormLine(line, line === first);
      appendLine(part, line, line.text);
    }
  }

  end(): DocCommentNode {
    // QEMU's front end does not come to this in a comment that is not closed.
    if (this.reader.closed) this.draft.parts.forEach((part) => this.checkText(part));
    return this.draft.toNode();
  }

  /** From 11.0 on the first block may be indented; before, it is paragraphs like any other. */
  private overview(first: DocLine): DocLine | null {
    if (!this.reader.rules.indentedOverview) return this.reader.next();
    return this.indented(this.draft.beginText('doc-body', first.start + first.text.length));
  }

  private skipBlanks(line: DocLine | null): DocLine | null {
    while (line?.text === '') line = this.reader.next();
    return line;
  }

  /** Reads what begins with a line; returns the line behind it. */
  private block(line: DocLine): DocLine | null {
    switch (line.kind) {
      case 'features':
        return this.features(line);
      case 'entry':
        return this.members(line);
      case 'tag':
        return this.section(line);
      default:
        return this.paragraph(line);
    }
  }

  private features(line: DocLine): DocLine | null {
    const span = spanOfLine(this.reader.span, line);
    if (this.draft.has('doc-feature')) {
      this.reader.report('doc-features-duplicate', undefined, { span });
    }
    this.membersEnd ??= `'Features:'`;
    const next = this.entries('doc-feature', this.skipBlanks(this.reader.next()));
    if (!this.draft.has('doc-feature')) {
      this.reader.report('doc-features-empty', undefined, { span, lineOf: this.reader.here });
    }
    return next;
  }

  private members(line: DocLine): DocLine | null {
    if (this.membersEnd !== null) {
      const span = spanOfMark(this.reader.span, line);
      const parameters = { name: line.name, section: this.membersEnd };
      this.reader.reportFirst('doc-entry-misplaced', parameters, { span });
    }
    const next = this.entries('doc-member', line);
    this.membersEnd ??= 'the text that follows the other descriptions';
    return next;
  }

  private entries(kind: 'doc-member' | 'doc-feature', line: DocLine | null): DocLine | null {
    while (line?.kind === 'entry') {
      this.checkEntry(kind, line);
      line = this.marked(kind, line);
    }
    return line;
  }

  private checkEntry(kind: 'doc-member' | 'doc-feature', line: DocLine): void {
    const { name } = line;
    if (name !== '' && !this.draft.has(kind, name)) return;
    const span = spanOfMark(this.reader.span, line);
    if (name === '') this.reader.report('doc-entry-name', undefined, { span });
    else this.reader.report('doc-entry-duplicate', { name }, { span });
  }

  private section(line: DocLine): DocLine | null {
    this.checkSection(line);
    this.membersEnd ??= `'${line.name}:'`;
    return this.marked('doc-section', line);
  }

  private checkSection(line: DocLine): void {
    const { name: tag } = line;
    const replacement = this.reader.rules.retiredTags[tag as DocTag];
    const isDouble = uniqueTags.includes(tag) && this.draft.has('doc-section', tag);
    if (replacement === undefined && !isDouble) return;
    const span = spanOfMark(this.reader.span, line);
    if (replacement === undefined) this.reader.report('doc-section-duplicate', { tag }, { span });
    else this.reader.report('doc-tag-retired', { tag, replacement }, { span });
  }

  private marked(
    kind: 'doc-member' | 'doc-feature' | 'doc-section',
    line: DocLine,
  ): DocLine | null {
    const part = this.draft.beginMarked(kind, line);
    const text = line.text.slice(line.rest);
    if (text !== '') appendLine(part, line, text);
    return this.indented(part);
  }

  /** Runs to the next blank line; nothing is recognised inside. */
  private paragraph(first: DocLine): DocLine | null {
    if (first.kind === 'heading' && this.reader.rules.headings === 'first') {
      const span = spanOfLine(this.reader.span, first);
      this.reader.report('doc-heading-in-definition', undefined, { span });
    }
    const part = this.untagged(first);
    let line: DocLine | null = first;
    for (; line !== null && line.text !== ''; line = this.reader.next()) {
      appendLine(part, line, line.text);
    }
    return line;
  }

  /** Paragraphs that follow one another are one text. */
  private untagged(line: DocLine): DraftPart {
    const last = this.draft.parts.at(-1);
    if (last === undefined) return this.draft.beginText('doc-body', line.start);
    if (last.mark !== null) return this.draft.beginText('doc-section', line.start);
    last.lines.push('');
    return last;
  }

  /**
   * Reads the block below a mark. Its first line sets the indentation. A line that is less indented
   * ends the block, but must not be the second line: QEMU takes that for a mistake in the text.
   */
  private indented(part: DraftPart): DocLine | null {
    let line = this.reader.next();
    for (; line?.text === ''; line = this.reader.next()) part.lines.push('');
    const indentation = line === null ? 0 : this.indentationOf(line);
    if (line === null || indentation === 0) return line;
    const cut = this.reader.rules.indentation === 'removed' ? indentation : 0;
    appendLine(part, line, line.text.slice(cut));
    for (let isSecond = true; ; isSecond = false) {
      line = this.reader.next();
      if (line === null || line.kind === 'entry') return line;
      if (line.text !== '' && this.indentationOf(line) < indentation) {
        if (!isSecond) return line;
        const span = spanOfLine(this.reader.span, line);
        this.reader.report('doc-indentation', { indentation }, { span });
      }
      appendLine(part, line, line.text.slice(Math.min(cut, this.indentationOf(line))));
    }
  }

  private indentationOf({ text }: DocLine): number {
    return leadingBlanks(text, this.reader.rules.whiteSpace);
  }

  private checkFreeFormLine(line: DocLine, isFirst: boolean): void {
    const span = spanOfLine(this.reader.span, line);
    if (line.kind === 'entry') {
      this.reader.reportFirst('doc-entry-in-free-form', { name: line.name }, { span });
    } else if (line.kind === 'heading' && this.reader.rules.headings === 'first' && !isFirst) {
      this.reader.report('doc-heading-not-first', undefined, { span });
    }
  }

  /** An entry and a tagged section must have text; one mistake with a mark is enough. */
  private checkText({ kind, name, mark, lines }: DraftPart): void {
    if (mark === null || name === null || name === '' || lines.some((line) => line !== '')) return;
    const isTag = kind === 'doc-section';
    if (isTag && Object.hasOwn(this.reader.rules.retiredTags, name)) return;
    this.reader.report('doc-text-missing', { mark: isTag ? name : `@${name}` }, { span: mark });
  }
}
