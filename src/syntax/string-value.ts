import { diagnostic, type Report } from '../diagnostics/report.js';
import type { Span } from '../source/source.js';
import type { StringRules } from './syntax-rules.js';

const jsonEscapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  '/': '/',
  "'": "'",
  '"': '"',
};

/**
 * The value of a string, from the text between its quotes.
 *
 * @param span of the string, quotes included; what is wrong inside it is reported there
 */
export function stringValue(raw: string, span: Span, rules: StringRules, report: Report): string {
  const reader = new EscapeReader(raw, span, report);
  switch (rules) {
    case 'verbatim':
      return raw;
    case 'any-escape':
      return raw.replace(/\\(.)/gu, '$1');
    case 'json-escapes':
      return replaceEach(raw, /\\(?:u[^]{0,4}|[^])/gu, (escape, at) => reader.json(escape, at));
    case 'printable':
      reader.checkPrintable();
      return replaceEach(raw, /\\[^]/gu, (escape, at) => reader.printable(escape, at));
  }
}

/** Like `replace`, which finds all there is before it replaces the first: that may be a lot. */
function replaceEach(
  text: string,
  pattern: RegExp,
  replacement: (match: string, at: number) => string,
): string {
  let replaced = '';
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    replaced += text.slice(end, index) + replacement(match, index);
    end = index + match.length;
  }
  return end === 0 ? text : replaced + text.slice(end);
}

/** Reads the escapes of one string; offsets count from behind the opening quote. */
class EscapeReader {
  private readonly raw: string;
  private readonly span: Span;
  private readonly report: Report;

  constructor(raw: string, span: Span, report: Report) {
    this.raw = raw;
    this.span = span;
    this.report = report;
  }

  json(escape: string, at: number): string {
    if (escape[1] !== 'u') {
      const value = jsonEscapes[escape.slice(1)];
      return value ?? this.unknown(escape, at, 'those of JSON');
    }
    const code = /^\\u[0-9a-fA-F]{4}$/.test(escape) ? Number.parseInt(escape.slice(2), 16) : 0;
    if (code < 1 || code > 0x7f) return this.unknown(escape, at, '\\u0001 to \\u007f');
    return String.fromCharCode(code);
  }

  printable(escape: string, at: number): string {
    return escape === '\\\\' ? '\\' : this.unknown(escape, at, '\\\\');
  }

  checkPrintable(): void {
    const at = this.raw.search(/[^ -~]/u);
    if (at === -1) return;
    const point = this.raw.codePointAt(at) ?? 0;
    const code = point.toString(16).toUpperCase().padStart(4, '0');
    const span = this.at(at, String.fromCodePoint(point).length);
    this.report(diagnostic('string-character', { code }, { span }));
  }

  private unknown(escape: string, at: number, known: string): string {
    this.report(
      diagnostic('unknown-escape', { escape, known }, { span: this.at(at, escape.length) }),
    );
    return escape;
  }

  private at(offset: number, length: number): Span {
    const start = this.span.start + 1 + offset;
    return { source: this.span.source, start, end: start + length };
  }
}
