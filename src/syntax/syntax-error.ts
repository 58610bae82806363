import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/report.js';
import type { Source, Span } from '../source/source.js';
import { isMergeConflict } from './merge-conflict.js';

/** What the grammar would have accepted: a character, or a rule with a name. */
export interface Expectation {
  readonly type: string;
  readonly text?: string;
  readonly description?: string;
}

/** Where the grammar could not go on. */
export interface Failure {
  readonly source: Source;
  readonly at: number;
  /** Where the last finished item ends. */
  readonly itemsEnd: number;
  readonly expected: readonly Expectation[];
}

/** Says what is wrong where the grammar could not go on. */
export function describeSyntaxError({ source, at, itemsEnd, expected }: Failure): Diagnostic {
  const { text } = source;
  const previous = lastToken(text, itemsEnd, at);
  const wanted = previous === undefined ? 'a definition or a directive' : listOf(expected);
  if (at >= text.length) {
    // The last thing is what to look at; QEMU names the line where the file ends.
    const last = previous ?? itemsEnd;
    const span = character(source, last + foundLength(text, last) - 1);
    const target = { span, lineOf: character(source, text.length - 1) };
    return diagnostic('unexpected-end', { expected: wanted }, target);
  }
  const span: Span = { source, start: at, end: at + foundLength(text, at) };
  const found = text.slice(span.start, span.end);
  if (isMergeConflict(text, at)) return diagnostic('merge-conflict', undefined, { span });
  if (found === '"') return diagnostic('double-quoted-string', undefined, { span });
  if (/^-?\d/.test(found)) return diagnostic('number-literal', { text: found }, { span });
  if (found === '##') return diagnostic('misplaced-doc-comment', undefined, { span });
  if (found.startsWith("'") && expected.some(({ description }) => description === 'a string')) {
    const end = endOfLine(text, at);
    return diagnostic('unclosed-string', undefined, { span: { source, start: at, end } });
  }
  if (previous !== undefined && text[previous] === ',' && (found === '}' || found === ']')) {
    const target = { span: character(source, previous), lineOf: span };
    return diagnostic('trailing-comma', { closing: found }, target);
  }
  return diagnostic('unexpected-text', { found: quoted(found), expected: wanted }, { span });
}

/** Where the last token between two places begins; undefined where there are blanks only. */
function lastToken(text: string, from: number, to: number): number | undefined {
  const token = /'(?:[^'\\\n]|\\.)*'|#[^\n]*|\S/gu;
  token.lastIndex = from;
  let last: number | undefined;
  for (let found = token.exec(text); found && found.index < to; found = token.exec(text)) {
    if (!found[0].startsWith('#')) last = found.index;
  }
  return last;
}

/** How much of the text at `at` people would call one thing. */
function foundLength(text: string, at: number): number {
  const word = /##|'(?:[^'\\\n]|\\.)*'|[{}[\]:,'"\n]|[^\s{}[\]:,'"]+/uy;
  word.lastIndex = at;
  return word.exec(text)?.[0].length ?? 1;
}

/** What is shown of a text at most. */
const maxShown = 40;

/** A text in quotes, those it has where it is a string itself. */
function quoted(text: string): string {
  const shown =
    text.length > maxShown ? `${printable(text.slice(0, maxShown))}...` : printable(text);
  return text.length > 1 && text.startsWith("'") ? shown : `'${shown}'`;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function character(source: Source, at: number): Span {
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
