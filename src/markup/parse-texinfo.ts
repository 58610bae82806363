import type { Block } from './block.js';
import { codeBlock } from './code-block.js';
import { isBlank } from './lines.js';
import { listMark, type ListMark } from './list-mark.js';
import { texinfoInlines } from './texinfo-inlines.js';

/**
 * The markup of doc comments before 5.2: lines that begin with `| ` are an example, `= ` a heading,
 * `- `, `* ` or `1. ` an item. Lists are not nested; one ends at a line without a mark that follows
 * a blank one (specification, section 5.3).
 */
export function parseTexinfo(lines: readonly string[]): readonly Block[] {
  const reader = new TexinfoReader();
  for (const line of lines) reader.add(line);
  return reader.finish();
}

interface OpenList {
  readonly mark: ListMark;
  readonly items: string[][];
}

class TexinfoReader {
  readonly #blocks: Block[] = [];
  #paragraph: string[] = [];
  #example: string[] = [];
  #list: OpenList | null = null;
  #afterBlank = false;

  add(line: string): void {
    const text = line.trim();
    const example = /^\s*\|(?: |$)/.test(line);
    if (!example) this.#endExample();
    if (example) this.#addExample(line);
    else if (isBlank(line)) this.#endParagraph();
    else this.#addText(text);
    this.#afterBlank = isBlank(line);
  }

  finish(): readonly Block[] {
    this.#endAll();
    return this.#blocks;
  }

  #addText(text: string): void {
    const heading = /^(=+) (\S.*)$/.exec(text);
    const mark = listMark(text);
    if (heading) this.#addHeading(heading[1]?.length ?? 1, heading[2] ?? '');
    else if (mark) this.#addItem(mark, text);
    else this.#addLine(text);
  }

  #addHeading(level: number, title: string): void {
    this.#endAll();
    this.#blocks.push({ kind: 'heading', level, inlines: texinfoInlines(title) });
  }

  #addExample(line: string): void {
    this.#endParagraph();
    this.#endList();
    this.#example.push(line.replace(/^\s*\| ?/, ''));
  }

  #addItem(mark: ListMark, text: string): void {
    this.#endParagraph();
    if (this.#list?.mark.ordered !== mark.ordered) {
      this.#endList();
      this.#list = { mark, items: [] };
    }
    this.#list.items.push([text.slice(mark.width)]);
  }

  #addLine(text: string): void {
    if (this.#list && this.#afterBlank) this.#endList();
    const lines = this.#list?.items.at(-1) ?? this.#paragraph;
    lines.push(text);
  }

  #endAll(): void {
    this.#endExample();
    this.#endParagraph();
    this.#endList();
  }

  #endExample(): void {
    if (this.#example.length > 0) this.#blocks.push(codeBlock(this.#example));
    this.#example = [];
  }

  #endParagraph(): void {
    if (this.#paragraph.length > 0) this.#blocks.push(paragraph(this.#paragraph));
    this.#paragraph = [];
  }

  #endList(): void {
    if (this.#list) {
      const { mark, items } = this.#list;
      const { ordered, number } = mark;
      const start = number ?? 1;
      const texts = items.map((lines) => [paragraph(lines)]);
      this.#blocks.push({ kind: 'list', ordered, start, items: texts });
    }
    this.#list = null;
  }
}

function paragraph(lines: readonly string[]): Block {
  return { kind: 'paragraph', inlines: texinfoInlines(lines.join('\n')) };
}
