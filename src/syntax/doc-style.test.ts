import { describe, expect, it } from '@jest/globals';
import { parsedDoc } from '../testing/parsed-doc.js';

/** What is reported about free text in 10.2. */
function problemsOf(...lines: string[]): readonly string[] {
  return parsedDoc(
    '10.2',
    lines.map((line) => (line === '' ? '#' : `# ${line}`)),
  ).problems;
}

const fits = 'x'.repeat(68);

describe('lines from 10.2 on', () => {
  it('have 70 columns at most', () => {
    expect(problemsOf(fits, `${fits}  `)).toEqual([]);
    expect(problemsOf(`${fits}yz`)).toEqual(['2 doc-line-length yz']);
    expect(problemsOf(`@${fits}:`)).toEqual(['2 doc-line-length x:']);
  });

  it('may be longer up to 10.1', () => {
    expect(parsedDoc('10.1', [`# ${fits}yz. Next`]).problems).toEqual([]);
  });

  it('are measured in characters', () => {
    expect(problemsOf('\u{1f4be}'.repeat(68))).toEqual([]);
    expect(problemsOf('\u{1f4be}'.repeat(69))).toHaveLength(1);
  });

  it('may be longer where they are a link and nothing else', () => {
    expect(problemsOf(`  https://${fits}`, `ftp://${fits}`)).toEqual([]);
    expect(problemsOf(`see https://${fits}`)).toHaveLength(1);
    expect(problemsOf(`https://${fits} x`)).toHaveLength(1);
  });
});

describe('sentences from 10.2 on', () => {
  it.each([
    'One.  Two',
    'One! (two',
    'vers. two',
    'e.g. Linux',
    '1. First',
    '  2. Second',
    'a.B',
    'A?',
  ])('may read %j', (line) => {
    expect(problemsOf(line.replace('! (', '!  ('))).toEqual([]);
  });

  it.each(['One. Two', 'One! Two', 'One? 2', 'One. (Two)', '1. First. Second', 'x 1. First'])(
    'may not read %j',
    (line) => {
      expect(problemsOf(line)).toHaveLength(1);
    },
  );

  it('are pointed at where the blank is missing', () => {
    const doc = parsedDoc('10.2', ['# One. Two. Three']);
    expect(doc.problems).toEqual(['2 doc-sentence-spacing', '2 doc-sentence-spacing']);
  });
});

describe('literal blocks from 10.2 on', () => {
  const wrong = 'One. Two';

  it.each(['::', '  ::', '.. qmp-example::'])('are free from %j on', (opening) => {
    expect(problemsOf(opening, '', `   ${wrong}`, `     ${wrong}`, `   ${wrong}`)).toEqual([]);
  });

  it('end at a line that is less indented than their first', () => {
    expect(problemsOf('::', '', `   ${wrong}`, '', `  ${wrong}`)).toHaveLength(1);
    expect(problemsOf('::', wrong, `   ${wrong}`, wrong)).toHaveLength(1);
  });

  it('are not begun by a paragraph that ends in two colons, nor by an indented example', () => {
    expect(problemsOf('Like so::', '', `   ${wrong}`)).toHaveLength(1);
    expect(problemsOf('  .. qmp-example::', '', `   ${wrong}`)).toHaveLength(1);
  });

  it('end with their comment', () => {
    expect(problemsOf('::', '', '  x')).toEqual([]);
    expect(problemsOf(wrong)).toHaveLength(1);
  });
});
