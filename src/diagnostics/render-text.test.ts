import { describe, expect, it } from '@jest/globals';
import { createSource, type Span } from '../source/source.js';
import type { Diagnostic } from './diagnostic.js';
import { renderText } from './render-text.js';

/** A source and the spans of what stands between `«` and `»` in it. */
function marked(text: string): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  let plain = '';
  for (const part of text.split(/([«»])/)) {
    if (part === '«') spans.push({ start: plain.length, end: -1 });
    else if (part === '»') spans.at(-1)!.end = plain.length;
    else plain += part;
  }
  const source = createSource('qapi/disk.json', plain);
  return spans.map((span) => ({ source, ...span }));
}

function render(
  span: Span | null,
  rest: Partial<Diagnostic> = {},
  options?: Parameters<typeof renderText>[1],
): string {
  const line = span?.source.text.slice(0, span.start).split('\n').length ?? null;
  const code = 'unknown-type' as const;
  const base = { code, severity: 'error', message: "unknown type 'sise'", notes: [] } as const;
  return renderText([{ ...base, span, line, ...rest }], options);
}

describe('renderText', () => {
  it('shows the place, the message, the code, the line and a caret for each character', () => {
    const [span] = marked("{ 'struct': 'Disk',\n  'data': { 'size': «'sise'» } }\n");
    expect(render(span!)).toBe(
      [
        "qapi/disk.json:2:21: error: unknown type 'sise' [unknown-type]",
        "  2 |   'data': { 'size': 'sise' } }",
        '    |                     ^^^^^^',
        '',
      ].join('\n'),
    );
  });

  it('names the line that QEMU names, and shows it above the span', () => {
    const [span] = marked(" { 'struct': 'Disk',\n\n  'data': { 'size': «'sise'» } }\n");
    expect(render(span!, { line: 1 })).toBe(
      [
        "qapi/disk.json:1:2: error: unknown type 'sise' [unknown-type]",
        "  1 |  { 'struct': 'Disk',",
        '    | ...',
        "  3 |   'data': { 'size': 'sise' } }",
        '    |                     ^^^^^^',
        '',
      ].join('\n'),
    );
  });

  it('shows a line that QEMU names below the span, without a gap where there is none', () => {
    const [span] = marked("# «@sise»: x\n{ 'struct': 'Disk' }\n");
    expect(render(span!, { line: 2 })).toBe(
      [
        "qapi/disk.json:2:1: error: unknown type 'sise' [unknown-type]",
        '  1 | # @sise: x',
        '    |   ^^^^^',
        "  2 | { 'struct': 'Disk' }",
        '',
      ].join('\n'),
    );
  });

  it('gives notes frames of their own', () => {
    const [first, second] = marked("{ 'enum': «'A'» }\n{ 'enum': «'A'» }\n");
    const notes = [
      { message: 'it is defined here first', span: first! },
      { message: 'names are shared by all kinds', span: null },
    ];
    expect(render(second!, { notes, severity: 'warning' })).toBe(
      [
        "qapi/disk.json:2:11: warning: unknown type 'sise' [unknown-type]",
        "  2 | { 'enum': 'A' }",
        '    |           ^^^',
        'qapi/disk.json:1:11: note: it is defined here first',
        "  1 | { 'enum': 'A' }",
        '    |           ^^^',
        'note: names are shared by all kinds',
        '',
      ].join('\n'),
    );
  });

  it('has no place where no file is at fault', () => {
    expect(render(null)).toBe("error: unknown type 'sise' [unknown-type]\n");
  });

  it('shows the first and the last line of a span over several', () => {
    const [span] = marked("{ «'a': [\n  1,\n  2,\n  3 ]», 'b' }\n");
    expect(render(span!)).toBe(
      [
        "qapi/disk.json:1:3: error: unknown type 'sise' [unknown-type]",
        "  1 | { 'a': [",
        '    |   ^^^^^^',
        '    | ...',
        "  4 |   3 ], 'b' }",
        '    |   ^^^',
        '',
      ].join('\n'),
    );
  });

  it('does not reach into the next line where a span ends with its line', () => {
    const [span] = marked('«one\n»two\n');
    expect(render(span!)).toContain('  1 | one\n    | ^^^\n');
    expect(render(span!)).not.toContain('two');
  });

  it('points past the end of a text with and without a final line end', () => {
    const [open] = marked("{ 'a': 1«»");
    expect(render(open!)).toContain("  1 | { 'a': 1\n    |         ^\n");
    const [closed] = marked("{ 'a': 1\n«»");
    expect(render(closed!)).toContain(':2:1: error');
    expect(render(closed!)).toContain('  2 |\n    | ^\n');
  });

  it('keeps tabs before the carets, so that these stand right', () => {
    const [span] = marked("\t\t'a': «'b'»\n");
    expect(render(span!)).toContain("  1 | \t\t'a': 'b'\n    | \t\t     ^^^\n");
  });

  it('takes wide characters for two columns and marks for none', () => {
    const [span] = marked("'日本e\u0301' «'b'»\n");
    expect(render(span!)).toContain("  1 | '日本e\u0301' 'b'\n    |         ^^^\n");
  });

  it('shows a part of a long line, with the span in it', () => {
    const [span] = marked(`${'a'.repeat(300)} «'sise'» ${'b'.repeat(300)}\n`);
    const lines = render(span!, {}, { width: 60 }).split('\n');
    expect(lines[1]).toBe(`  1 | …${'a'.repeat(16)} 'sise' ${'b'.repeat(28)}…`);
    expect(lines[2]).toBe(`    |  ${' '.repeat(17)}^^^^^^`);
    expect(Math.max(...lines.slice(1).map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('cuts only the end of a long line whose span stands early', () => {
    const [span] = marked(`«'sise'» ${'b'.repeat(300)}\n`);
    const lines = render(span!, {}, { width: 60 }).split('\n');
    expect(lines[1]).toBe(`  1 | 'sise' ${'b'.repeat(45)}…`);
    expect(lines[2]).toBe('    | ^^^^^^');
  });

  it('makes room for line numbers of any length', () => {
    const [span] = marked(`${'\n'.repeat(11_999)}«x»\n`);
    expect(render(span!)).toContain('\n 12000 | x\n       | ^\n');
  });

  it('never prints what a terminal would obey', () => {
    const [span] = marked('a\u001b[31m\u0007 \u202e«x»\r\n');
    const text = render(span!, { message: 'bad \u001b]0;name\u0007 \u009b1m' });
    expect(text).toBe(
      [
        'qapi/disk.json:1:10: error: bad \u241b]0;name\u2407 \ufffd1m [unknown-type]',
        '  1 | a\u241b[31m\u2407 \ufffdx',
        '    |          ^',
        '',
      ].join('\n'),
    );
  });

  it('shows the part of a long line that matters, in no time', () => {
    const filler = 'a'.repeat(4_000_000);
    const [span] = marked(`${filler} «sise» ${filler}\n`);
    const start = performance.now();
    const [, shown = '', carets = ''] = render(span!, {}, { width: 60 }).split('\n');
    expect(performance.now() - start).toBeLessThan(500);
    expect(shown).toMatch(/^ {2}1 \| …a+ sise a+…$/);
    expect(carets.trimEnd().length).toBe(shown.indexOf('sise') + 'sise'.length);
    expect(carets).toMatch(/^ {4}\| +\^{4}$/);
  });

  it('colours only where it is asked to', () => {
    const [span] = marked('«x»\n');
    expect(render(span!)).not.toContain('\u001b');
    expect(render(span!, {}, { colour: true })).toBe(
      [
        "\u001b[1mqapi/disk.json:1:1:\u001b[0m \u001b[1;31merror:\u001b[0m unknown type 'sise' \u001b[2m[unknown-type]\u001b[0m",
        '\u001b[2m  1 |\u001b[0m x',
        '\u001b[2m    |\u001b[0m \u001b[1;31m^\u001b[0m',
        '',
      ].join('\n'),
    );
  });
});
