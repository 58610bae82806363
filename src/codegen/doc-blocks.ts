import type { DocBlock } from './doc-block.js';

/**
 * The text of a doc comment in blocks. Understands what QEMU's files use of reST and of the markup
 * before it: paragraphs, lists, literal blocks, examples, notes. What it does not know stays text.
 */
export function docBlocks(text: string): readonly DocBlock[] {
  return blocksOf(dedent(text.split('\n')));
}

/** As `docBlocks`, for text that began on the line of its tag: a description of a member, say. */
export function taggedDocBlocks(text: string): readonly DocBlock[] {
  return blocksOf(dedentRest(text.split('\n')));
}

/** The first line followed its tag, so the others alone say how far the text is indented. */
function dedentRest([first = '', ...rest]: readonly string[]): readonly string[] {
  const own = /^\s/.test(first) || first === '';
  return own ? dedent([first, ...rest]) : [first, ...dedent(rest)];
}

function dedent(lines: readonly string[]): readonly string[] {
  const widths = lines.filter((line) => line.trim() !== '').map(indentationOf);
  const width = Math.min(...widths, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(width, indentationOf(line))));
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}

function blocksOf(lines: readonly string[]): readonly DocBlock[] {
  const blocks: DocBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    if ((lines[at] ?? '').trim() === '') {
      at++;
      continue;
    }
    const { found, next } = blockAt(lines, at);
    blocks.push(...found);
    at = next;
  }
  return blocks;
}

interface Step {
  readonly found: readonly DocBlock[];
  /** The line to go on with. */
  readonly next: number;
}

const directivePattern = /^\.\. ([\w-]+)::\s*(.*)$/;
const itemPattern = /^(?:[-*]|\d+[.)])\s+(.*)$/;

function blockAt(lines: readonly string[], at: number): Step {
  const line = lines[at] ?? '';
  const directive = directivePattern.exec(line.trim());
  if (directive) return directiveAt(lines, at, directive[1] ?? '', directive[2] ?? '');
  if (line.trim() === '::') return literalAfter(lines, at);
  if (/^\s*\| /.test(line)) return barsAt(lines, at);
  const item = itemPattern.exec(line.trim());
  if (item) return itemAt(lines, at, item[1] ?? '');
  return paragraphAt(lines, at);
}

/** Words that readers know, for directives that mark a remark. */
const remarks: Readonly<Record<string, string>> = {
  note: 'Note',
  caution: 'Caution',
  warning: 'Warning',
  important: 'Important',
  tip: 'Tip',
};

function directiveAt(lines: readonly string[], at: number, name: string, rest: string): Step {
  const next = endOfIndented(lines, at + 1, indentationOf(lines[at] ?? ''));
  const all = dedent(lines.slice(at + 1, next));
  const optionCount = all.findIndex((line) => !/^:[\w-]+:/.test(line));
  const options = all.slice(0, optionCount === -1 ? all.length : optionCount);
  const body = dedent(all.slice(options.length));
  const title = options.map((option) => /^:title:\s*(.*)$/.exec(option)?.[1]).find(Boolean);
  if (name === 'qmp-example') {
    const heading = `Example${title === undefined ? '' : `: ${title}`}`;
    const annotated = options.some((option) => option.startsWith(':annotated:'));
    const content = annotated ? blocksOf(body) : codeOf(body);
    return { found: [{ kind: 'paragraph', text: heading }, ...content], next };
  }
  const word = remarks[name] ?? (name === 'admonition' ? rest : undefined);
  if (word === undefined) return { found: codeOf(body), next };
  const blocks = blocksOf(name === 'admonition' ? body : [rest, ...body]);
  return { found: remark(word, blocks), next };
}

function remark(word: string, [first, ...rest]: readonly DocBlock[]): readonly DocBlock[] {
  if (first?.kind === 'paragraph') {
    return [{ kind: 'paragraph', text: `${word}: ${first.text}` }, ...rest];
  }
  return [{ kind: 'paragraph', text: `${word}:` }, ...(first ? [first] : []), ...rest];
}

function codeOf(lines: readonly string[]): readonly DocBlock[] {
  const start = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findLastIndex((line) => line.trim() !== '');
  if (start === -1) return [];
  return [{ kind: 'code', lines: lines.slice(start, end + 1).map((line) => line.trimEnd()) }];
}

function literalAfter(lines: readonly string[], at: number): Step {
  const next = endOfIndented(lines, at + 1, indentationOf(lines[at] ?? ''));
  return { found: codeOf(dedent(lines.slice(at + 1, next))), next };
}

function barsAt(lines: readonly string[], at: number): Step {
  let next = at;
  while (next < lines.length && /^\s*\|(?: |$)/.test(lines[next] ?? '')) next++;
  const found = codeOf(lines.slice(at, next).map((line) => line.replace(/^\s*\| ?/, '')));
  return { found, next };
}

function itemAt(lines: readonly string[], at: number, first: string): Step {
  const indentation = indentationOf(lines[at] ?? '');
  let next = at + 1;
  const texts = [first];
  while (next < lines.length) {
    const line = lines[next] ?? '';
    if (line.trim() === '' || indentationOf(line) <= indentation) break;
    if (itemPattern.test(line.trim())) break;
    texts.push(line.trim());
    next++;
  }
  return { found: [{ kind: 'item', text: inlineMarkup(texts.join(' ')) }], next };
}

function paragraphAt(lines: readonly string[], at: number): Step {
  let next = at;
  const texts: string[] = [];
  while (next < lines.length) {
    const line = (lines[next] ?? '').trim();
    if (line === '' || (next > at && startsBlock(line))) break;
    texts.push(line);
    next++;
  }
  const text = texts.join(' ');
  const found: DocBlock = { kind: 'paragraph', text: inlineMarkup(text.replace(/::$/, ':')) };
  if (!text.endsWith('::')) return { found: [found], next };
  const literal = literalAfter(lines, next - 1);
  return { found: [found, ...literal.found], next: literal.next };
}

function startsBlock(line: string): boolean {
  return directivePattern.test(line) || /^[-*] /.test(line) || line.startsWith('| ');
}

/** The first line from `at` on that is not indented further than `indentation`. */
function endOfIndented(lines: readonly string[], at: number, indentation: number): number {
  let end = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (line.trim() === '') continue;
    if (indentationOf(line) <= indentation) break;
    end = next + 1;
  }
  return end;
}

/** References, roles and literals become code in back quotes, as Markdown has it. */
function inlineMarkup(text: string): string {
  return text
    .replace(/#optional\s*/g, '')
    .replace(/:[\w-]+(?::[\w-]+)?:`~?([^`]*)`/g, (_, target: string) => `\`${target}\``)
    .replace(/``([^`]+)``/g, '`$1`')
    .replace(/(^|[^\w`@])@([A-Za-z_][\w-]*\w|[A-Za-z])/g, '$1`$2`');
}
