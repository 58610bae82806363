import { describe, expect, it } from '@jest/globals';
import { messages, problemsAndWarnings } from '../../testing/compile-text.js';

const schema = (...lines: readonly string[]) =>
  [
    '##',
    '# @go:',
    '#',
    ...lines.map((line) => `# ${line}`.trim()),
    '##',
    `{ 'command': 'go' }`,
  ].join('\n');

/** What is told of lines in a comment, such as `4 Sicne:`. */
const told = (release: string, ...lines: readonly string[]) =>
  problemsAndWarnings(schema(...lines), release).map((problem) =>
    problem.replace('misspelt-section ', ''),
  );

/** What there is to do about a line. */
const hint = (release: string, ...lines: readonly string[]) => {
  const found = messages(schema(...lines), release, { warnings: true });
  return found.map((message) => message.replace(/^'.*' begins no section .* as text; /, ''));
};

describe('checkMisspeltSections', () => {
  it('says nothing of sections, nor of prose', () => {
    const sections = ['Since: 1.0', '', 'TODO: more'];
    expect(told('8.2', 'Note: text', 'Example: text', ...sections)).toEqual([]);
    expect(told('10.0', 'Errors: text', '', ...sections)).toEqual([]);
  });

  it.each([
    ...['Warning', 'Arguments', 'Values', 'Limitation', 'IMPORTANT', 'FIXME', 'Default', 'Result'],
    ...['None', 'Node', 'Nodes', 'Not', 'Names', 'Mode', 'Once', 'Single', 'Slice', 'Total', 'To'],
    ...['Sample', 'Mirrors', 'Failures', 'Options', 'Usage', 'See', 'Errno', 'https', 'i', 'a'],
  ])('takes %s: for prose in every release', (word) => {
    for (const release of ['2.9', '4.1', '8.0', '8.2', '9.0', '11.1']) {
      expect(told(release, `${word}: text`)).toEqual([]);
    }
  });

  it('says what is wrong, and what was meant', () => {
    expect(messages(schema('Retruns: text'), '10.0', { warnings: true })).toEqual([
      `'Retruns:' begins no section here, so QEMU reads it as text; did you mean 'Returns:'?`,
    ]);
  });

  it.each([
    ['Return:', 'Returns:'],
    ['return:', 'Returns:'],
    ['Retunrs:', 'Returns:'],
    ['SINCE:', 'Since:'],
    ['Sice:', 'Since:'],
    ['Sicne:', 'Since:'],
    ['Since ::', 'Since:'],
    ['Exampel:', 'Example:'],
    ['Exampels:', 'Examples:'],
    ['NOTE:', 'Note:'],
    ['Note ::', 'Note:'],
    ['Ntoes :', 'Notes:'],
    ['Todo:', 'TODO:'],
    ['TODOs:', 'TODO:'],
    ['Feature:', 'Features:'],
    ['features:', 'Features:'],
  ])('finds %s, meant for %s', (written, meant) => {
    expect(told('8.2', `${written} text`)).toEqual([`4 ${written}`]);
    expect(hint('8.2', `${written} text`)).toEqual([`did you mean '${meant}'?`]);
  });

  it('finds a Since that lacks its colon', () => {
    expect(told('10.0', 'Since 9.2')).toEqual(['4 Since 9.2']);
    expect(hint('10.0', 'since v9.2.1')).toEqual([`did you mean 'Since: 9.2.1'?`]);
    expect(told('10.0', 'Since 9.2 it is fast')).toEqual([]);
    expect(told('10.0', 'Since QEMU 2.4, each')).toEqual([]);
  });

  it('names what took the place of a tag, from 9.1 on', () => {
    expect(hint('9.1', 'Notse: text')).toEqual([`use the directive '.. note::'`]);
    expect(hint('9.1', 'Note ::')).toEqual([`use the directive '.. note::'`]);
    expect(hint('9.1', 'example: text')).toEqual([`use the directive '.. qmp-example::'`]);
  });

  it('knows tags of later releases', () => {
    const errors = `QEMU 9.0 and later have it, this release tells errors under 'Returns:'`;
    expect(hint('8.2', 'Errors: text')).toEqual([errors]);
    expect(hint('4.0', 'Features:')).toEqual(['QEMU 4.1 and later have it']);
    expect(told('8.2', 'Error: text')).toEqual([]);
    expect(told('9.0', 'Error: text')).toEqual(['4 Error:']);
  });

  it('finds tags that are not looked for where they stand', () => {
    const inText = ['Text.', 'Since: 1.0'];
    expect(told('8.2', ...inText)).toEqual([]);
    expect(told('9.0', ...inText)).toEqual(['5 Since:']);
    expect(hint('9.0', ...inText)).toEqual(['put a blank line before it']);
    // The blank is part of the mark up to 8.0.
    expect(hint('8.0', 'Since:1.0')).toEqual(['put a blank behind the colon']);
    expect(told('8.1', 'Since:1.0')).toEqual([]);
    expect(hint('8.2', 'Features: text')).toEqual([
      'put it alone on a line behind a blank one, before other sections',
    ]);
    expect(hint('10.0', 'Features: text')).toEqual([
      'put it alone on a line, with a blank line before it',
    ]);
  });

  it('knows a line Features: for what it is', () => {
    const features = ['##', '# @go:', '#', '# Features:', '# @fast: x', '##'].join('\n');
    const command = `\n{ 'command': 'go', 'features': [ 'fast' ] }`;
    for (const release of ['4.2', '8.2', '10.0']) {
      expect(problemsAndWarnings(features + command, release)).toEqual([]);
    }
  });

  it('takes a literal block for one', () => {
    expect(told('10.0', 'Example::', '', '    text')).toEqual([]);
    expect(told('9.1', 'Examples ::')).toEqual([]);
    expect(told('10.0', 'Note::', '', '    text')).toEqual([]);
    expect(told('9.1', 'Note:: text')).toEqual(['4 Note::']);
    expect(told('9.1', 'Since:: 1.0')).toEqual(['4 Since::']);
  });

  it('takes a word in lower case that a sentence runs into for prose', () => {
    expect(told('10.0', 'This is so,', 'note: not always')).toEqual([]);
    expect(told('10.0', 'This is so.', 'NOTE: not always')).toEqual(['5 NOTE:']);
    expect(told('10.0', 'This is so.', '', 'note: not always')).toEqual(['6 note:']);
  });

  it('does not look into indented text, nor into examples', () => {
    expect(told('8.2', '  Sicne: 1.0')).toEqual([]);
    expect(told('8.2', 'Example: text', '', 'note: text')).toEqual([]);
  });

  it('looks at what documents the definition that follows', () => {
    const free = ['##', '# Text.', '#', '# Sicne: 1.0', '##'].join('\n');
    expect(problemsAndWarnings(free, '8.2')).toEqual([]);
    expect(problemsAndWarnings(schema('Sicne: 1.0').replace('@go', '@come'), '8.2')).toEqual([
      '6 doc-symbol-mismatch come',
    ]);
    expect(problemsAndWarnings(schema('Sicne: 1.0'), '2.8')).toEqual([]);
  });

  it('points at the word, wherever its comment begins', () => {
    const first = `{ 'command': 'come' }`;
    const second = schema('Sicne: 1.0').replaceAll('\n#', '\n\t #');
    expect(problemsAndWarnings(`${first}\n  ${second}`, '10.0')).toEqual([
      '5 misspelt-section Sicne:',
    ]);
  });
});
