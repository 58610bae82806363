import type { Span } from '../source/source.js';
import type {
  DocCommentNode,
  DocEntryNode,
  DocPartNode,
  DocSectionNode,
  DocSymbolNode,
} from './doc-comment-node.js';
import { spanOfMark, type DocLine } from './doc-line.js';

/** A part of a doc comment while its lines are read. */
export interface DraftPart {
  readonly kind: DocPartNode['kind'];
  /** Name of an entry or tag of a section; null for text under no tag. */
  readonly name: string | null;
  /** The mark that begins it; null for text under no tag. */
  readonly mark: Span | null;
  readonly start: number;
  readonly lines: string[];
  end: number;
}

/** A doc comment while its lines are read. */
export class DocDraft {
  symbol: DocSymbolNode | null = null;
  readonly parts: DraftPart[] = [];
  readonly span: Span;
  /** What `has` answers from: a hostile comment may have a hundred thousand parts. */
  private readonly begun = new Map<DocPartNode['kind'], Set<string | null>>();

  constructor(span: Span) {
    this.span = span;
  }

  /** Begins text under no tag. */
  beginText(kind: 'doc-body' | 'doc-section', start: number): DraftPart {
    return this.begin({ kind, name: null, mark: null, start, end: start, lines: [] });
  }

  /** Begins what the mark of an entry or of a tagged section introduces. */
  beginMarked(kind: 'doc-member' | 'doc-feature' | 'doc-section', line: DocLine): DraftPart {
    const mark = spanOfMark(this.span, line);
    const { start, end } = mark;
    return this.begin({ kind, name: line.name, mark, start, end, lines: [] });
  }

  /** Whether there is a part of that kind, and of that name where one is given. */
  has(kind: DocPartNode['kind'], name?: string): boolean {
    const names = this.begun.get(kind);
    return name === undefined ? names !== undefined : names?.has(name) === true;
  }

  toNode(): DocCommentNode {
    const { span, symbol } = this;
    const parts: DocPartNode[] = [];
    const members: DocEntryNode[] = [];
    const features: DocEntryNode[] = [];
    const sections: DocSectionNode[] = [];
    let body = '';
    for (const draft of this.parts) {
      const part = partNode(draft, span);
      if (part.kind === 'doc-member') members.push(part);
      else if (part.kind === 'doc-feature') features.push(part);
      else if (part.kind === 'doc-section') sections.push(part);
      // A body is begun before it is known whether there is one.
      else if (part.text === '') continue;
      else body ||= part.text;
      parts.push(part);
    }
    return { kind: 'doc-comment', span, symbol, parts, body, members, features, sections };
  }

  private begin(part: DraftPart): DraftPart {
    this.parts.push(part);
    const names = this.begun.get(part.kind);
    if (names) names.add(part.name);
    else this.begun.set(part.kind, new Set([part.name]));
    return part;
  }
}

/** Adds a line to a part; `text` is what is kept of it. */
export function appendLine(part: DraftPart, line: DocLine, text: string): void {
  part.lines.push(text);
  if (text !== '') part.end = line.start + line.text.trimEnd().length;
}

/** The text of a part, without the blank lines around it. */
export function textOf({ lines }: DraftPart): string {
  if (lines.length === 1) return lines[0] ?? '';
  const isText = (line: string) => line !== '';
  const first = lines.findIndex(isText);
  return first === -1 ? '' : lines.slice(first, lines.findLastIndex(isText) + 1).join('\n');
}

function partNode(part: DraftPart, { source }: Span): DocPartNode {
  const { kind, name, mark, start, end } = part;
  const span = { source, start, end };
  const text = textOf(part);
  if (kind === 'doc-body') return { kind, text, span };
  if (kind === 'doc-section') return { kind, tag: name, tagSpan: mark, text, span };
  const nameSpan = mark ? { source, start: mark.start + 1, end: mark.end - 1 } : span;
  return { kind, name: name ?? '', nameSpan, text, span };
}
