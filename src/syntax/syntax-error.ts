import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/report.js';
import type { Source, Span } from '../source/source.js';

/** What the grammar would have accepted: a character, or a rule with a name. */
export interface Expectation {
  readonly type: string;
  readonly text?: string;
  readonly description?: string;
}

/** Says what is wrong where the grammar could not go on. */
export function describeSyntaxError(
  source: Source,
  at: number,
  expectations: readonly Expectation[],
): Diagnostic {
  const { text } = source;
  const expected = listOf(expectations);
  if (at >= text.length) {
    // The last line is the one to look at, not the empty one behind its line end.
    const end = Math.max(0, text.trimEnd().length - 1);
    return diagnostic('unexpected-end', { expected }, { span: lastCharacter(source, end) });
  }
  const span: Span = { source, start: at, end: at + foundLength(text, at) };
  const found = text.slice(span.start, span.end);
  if (found === '"') return diagnostic('double-quoted-string', undefined, { span });
  if (/^-?\d/.test(found)) return diagnostic('number-literal', { text: found }, { span });
  if (found === '##') return diagnostic('misplaced-doc-comment', undefined, { span });
  const opening = unclosedString(text, at);
  if (opening !== undefined) {
    return diagnostic('unclosed-string', undefined, { span: { source, start: opening, end: at } });
  }
  const comma = commaBefore(text, at);
  if (comma !== undefined && (found === '}' || found === ']')) {
    const place = { source, start: comma, end: comma + 1 };
    return diagnostic('trailing-comma', { closing: found }, { span: place, lineOf: span });
  }
  return diagnostic('unexpected-text', { found: `'${printable(found)}'`, expected }, { span });
}

/** How much of the text at `at` people would call one thing. */
function foundLength(text: string, at: number): number {
  const word = /##|[{}[\]:,'"\n]|[^\s{}[\]:,'"]+/uy;
  word.lastIndex = at;
  return word.exec(text)?.[0].length ?? 1;
}

/** Where the string opens that is still open at `at`, or undefined. */
function unclosedString(text: string, at: number): number | undefined {
  if (text[at] !== '\n') return undefined;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const opening = /^(?:[^'#]|'(?:[^'\\]|\\.)*')*'/u.exec(line);
  return opening ? at - line.length + opening[0].length - 1 : undefined;
}

function commaBefore(text: string, at: number): number | undefined {
  const before = text.slice(0, at).replace(/(?:\s|#[^\n]*(?=\n))+$/u, '');
  return before.endsWith(',') ? before.length - 1 : undefined;
}

function lastCharacter(source: Source, at: number): Span {
  return { source, start: at, end: at + 1 };
}

/** What a value can begin with; together they are called a value. */
const valueStarts = ["'['", "'{'", "'false'", "'null'", "'true'", 'a string'];

/** `'}'`, `a value or ']'`: what may stand there, in words. */
function listOf(expectations: readonly Expectation[]): string {
  const names = new Set(expectations.map(nameOf).filter((name) => name !== ''));
  if (valueStarts.every((name) => names.has(name))) {
    valueStarts.forEach((name) => names.delete(name));
    names.add('a value');
  }
  const sorted = [...names].sort();
  const last = sorted.pop();
  if (last === undefined) return 'the end of the file';
  return sorted.length === 0 ? last : `${sorted.join(', ')} or ${last}`;
}

function nameOf({ type, text, description }: Expectation): string {
  // Comments may stand anywhere, so they help nobody.
  if (type === 'literal') return text?.startsWith('#') ? '' : `'${text ?? ''}'`;
  return description ?? '';
}

function printable(text: string): string {
  return text.replace(/[^ -~]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `U+${code}`;
  });
}
