import { describe, expect, it } from '@jest/globals';
import type { MarkupStyle } from '../../markup/markup-style.js';
import { parseExample, parseMarkup } from '../../markup/parse-markup.js';
import { writeBlocks } from './write-blocks.js';

const rest: MarkupStyle = { language: 'rest', hanging: true };
const texinfo: MarkupStyle = { language: 'texinfo', hanging: false };

function written(lines: readonly string[], style = rest): readonly string[] {
  return writeBlocks(parseMarkup(lines.join('\n'), style, 'untagged'), 40);
}

describe('writeBlocks', () => {
  it('folds paragraphs, with a blank line between them', () => {
    expect(written(['One', 'two.', '', 'Three.'])).toEqual(['One two.', '', 'Three.']);
  });

  it('keeps lists, their numbers and what is in their items', () => {
    expect(
      written(['- a', '  b', '- c', '', '3. three', '4. four', '', '   more', '', '   - in it']),
    ).toEqual(['- a b', '- c', '', '3. three', '', '4. four', '', '   more', '', '   - in it']);
  });

  it('keeps two lists apart', () => {
    expect(written(['- a', '', '* b', '', '+ c', '', '1. d', '', '1) e'])).toEqual([
      ...['- a', '', '* b', '', '- c', ''],
      ...['1. d', '', '1) e'],
    ]);
  });

  it('indents what is broken in an item', () => {
    expect(written([`- ${'word '.repeat(9)}`])).toEqual([
      '- word word word word word word word',
      '  word word',
    ]);
  });

  it('keeps terms with what is said of them, and lines that are none', () => {
    expect(written(['one', '  is first', '', 'two', '  - is', '  - second'])).toEqual([
      ...['- one: is first', ''],
      ...['- two:', '', '  - is', '  - second'],
    ]);
    expect(written(['A line that', '  goes on.'])).toEqual(['A line that goes on.']);
  });

  it('shows examples as they are', () => {
    expect(
      written(['.. qmp-example::', '   :title: Of @a', '', '    -> { "a":', '         1 }']),
    ).toEqual(['Example: Of `a`', '', '```', '-> { "a":', '     1 }', '```']);
    expect(writeBlocks(parseExample('\n\n  -> {}\n  <- {}\n'), 40)).toEqual([
      ...['```', '-> {}', '<- {}', '```'],
    ]);
  });

  it('mixes text and code where an example is annotated', () => {
    expect(
      written([
        '.. qmp-example::',
        '   :annotated:',
        '',
        '   Do it::',
        '',
        '    -> {}',
        '',
        '   So.',
      ]),
    ).toEqual(['Example', '', 'Do it:', '', '```', '-> {}', '```', '', 'So.']);
  });

  it('says what a remark is', () => {
    expect(
      written(['.. note:: Mind', '   the gap.', '', '.. admonition:: Tale', '', '   Once.']),
    ).toEqual(['Note: Mind the gap.', '', 'Tale: Once.']);
    expect(written(['.. warning::', '', '   - a', '   - b'])).toEqual([
      'Warning:',
      '',
      '- a',
      '- b',
    ]);
  });

  it('writes tables, with or without a header', () => {
    const rows = ['===  ===', 'a    b|c', '===  ===', '@d   *e*', '===  ==='];
    expect(written(['.. table:: Both', '', ...rows.map((row) => `   ${row}`)])).toEqual([
      ...['Both', ''],
      ...['| a   | b\\|c |', '| --- | ---- |', '| `d` | _e_  |'],
    ]);
    expect(written(['===  ===', 'a    b', '===  ==='])).toEqual([
      ...['|     |     |', '| --- | --- |', '| a   | b   |'],
    ]);
  });

  it('sets quotations and headings apart', () => {
    expect(written(['= The *head*', '', '  Said', '', '  so.'])).toEqual([
      ...['**The _head_**', '', '> Said', '>', '> so.'],
    ]);
  });

  it('keeps what it does not understand as it is', () => {
    expect(written(['.. only:: html', '', '   Nobody  knows.'])).toEqual([
      ...['```', '.. only:: html', '', '   Nobody  knows.', '```'],
    ]);
  });

  it('names the language of code that has one, and lets no code end its block', () => {
    expect(written(['.. code-block:: c', '', '   int a;', '   ```'])).toEqual([
      ...['````c', 'int a;', '```', '````'],
    ]);
  });

  it('knows the markup of old releases', () => {
    expect(
      written(['Like *so*:', '| one', '|  two', '', '* a', 'b', '* c', '', 'End'], texinfo),
    ).toEqual(['Like **so**:', '', '```', 'one', ' two', '```', '', '- a b', '- c', '', 'End']);
  });
});
