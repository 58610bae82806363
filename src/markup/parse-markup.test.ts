import { describe, expect, it } from '@jest/globals';
import type { Block } from './block.js';
import type { Inline } from './inline.js';
import { markupStyle } from './markup-style.js';
import { parseExample, parseMarkup } from './parse-markup.js';

const styles = {
  texinfo: markupStyle({ major: 4, minor: 1 }),
  rest: markupStyle({ major: 7, minor: 2 }),
  current: markupStyle({ major: 10, minor: 0 }),
};

function texinfo(...lines: string[]): readonly Block[] {
  return parseMarkup(lines.join('\n'), styles.texinfo, 'untagged');
}

function rest(...lines: string[]): readonly Block[] {
  return parseMarkup(lines.join('\n'), styles.rest, 'untagged');
}

const text = (content: string): Inline => ({ kind: 'text', text: content });
const paragraph = (content: string): Block => ({ kind: 'paragraph', inlines: [text(content)] });
const code = (content: string, language = 'text'): Block => ({
  kind: 'code',
  language,
  text: content,
});

describe('markup until 5.1', () => {
  it('has paragraphs and headings', () => {
    expect(texinfo('= Disks', 'All about', 'disks.', '', '== Old ones', 'Gone.')).toEqual([
      { kind: 'heading', level: 1, inlines: [text('Disks')] },
      paragraph('All about\ndisks.'),
      { kind: 'heading', level: 2, inlines: [text('Old ones')] },
      paragraph('Gone.'),
    ]);
  });

  it('takes lines after a bar for an example', () => {
    expect(texinfo('As in', '| -> ask', '|    more', '| <- answer', 'and so on.')).toEqual([
      paragraph('As in'),
      code('-> ask\n   more\n<- answer', 'qmp'),
      paragraph('and so on.'),
    ]);
  });

  it('ends a list at a line without a mark that follows a blank one', () => {
    expect(texinfo('- one', 'goes on', '', '- two', '', 'After.')).toEqual([
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [[paragraph('one\ngoes on')], [paragraph('two')]],
      },
      paragraph('After.'),
    ]);
  });

  it('tells numbered lists from others', () => {
    expect(texinfo('2. two', '3. three', '- bullet')).toEqual([
      { kind: 'list', ordered: true, start: 2, items: [[paragraph('two')], [paragraph('three')]] },
      { kind: 'list', ordered: false, start: 1, items: [[paragraph('bullet')]] },
    ]);
  });

  it('marks words, but not parts of words', () => {
    expect(texinfo('a *bold* _word_, 3*4*5, a_b_c and @disk')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          text('a '),
          { kind: 'strong', inlines: [text('bold')] },
          text(' '),
          { kind: 'emphasis', inlines: [text('word')] },
          text(', 3*4*5, a_b_c and '),
          { kind: 'name', name: 'disk' },
        ],
      },
    ]);
  });

  it('knows nothing of reST', () => {
    expect(texinfo('.. note:: no ``code``')).toEqual([paragraph('.. note:: no ``code``')]);
  });
});

describe('blocks of reST', () => {
  it('needs a list to stand apart', () => {
    expect(rest('not', '- a list')).toEqual([paragraph('not\n- a list')]);
    expect(rest('3. is', 'a number')).toEqual([paragraph('3. is\na number')]);
  });

  it('has lists in lists, and blocks in items', () => {
    expect(rest('* one', '', '  - inner', '    more', '', '  Second.', '* two')).toEqual([
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          [
            paragraph('one'),
            { kind: 'list', ordered: false, start: 1, items: [[paragraph('inner\nmore')]] },
            paragraph('Second.'),
          ],
          [paragraph('two')],
        ],
      },
    ]);
  });

  it('begins a list anew where the mark changes', () => {
    expect(rest('- one', '', '* two').map(({ kind }) => kind)).toEqual(['list', 'list']);
  });

  it('keeps numbers that are out of turn', () => {
    const starts = rest('1. a', '2. b', '', '5. e', '', '#. x', '#. y').map((block) =>
      block.kind === 'list' ? [block.start, block.items.length] : block,
    );
    expect(starts).toEqual([
      [1, 2],
      [5, 1],
      [1, 2],
    ]);
  });

  it('reads a literal block after a double colon', () => {
    expect(rest('Like this::', '', '   first', '     second', '', '   third', '', 'Then.')).toEqual(
      [paragraph('Like this:'), code('first\n  second\n\nthird'), paragraph('Then.')],
    );
    expect(rest('So ::', '', ' x')).toEqual([paragraph('So'), code('x')]);
    expect(rest('::', '', ' x')).toEqual([code('x')]);
    expect(rest('Nothing::', '', 'follows')).toEqual([
      paragraph('Nothing::'),
      paragraph('follows'),
    ]);
  });

  it('takes what begins with an arrow for a conversation', () => {
    expect(rest('::', '', '  -> { "execute": "x" }', '  <- { "return": {} }')).toEqual([
      code('-> { "execute": "x" }\n<- { "return": {} }', 'qmp'),
    ]);
  });

  it('reads notes, with text on the line or below', () => {
    const note = (...blocks: Block[]): Block => ({
      kind: 'admonition',
      flavour: 'note',
      title: [],
      blocks,
    });
    expect(rest('.. note:: Mind', '   this.', '', '   And that.', '', 'Done.')).toEqual([
      note(paragraph('Mind\nthis.'), paragraph('And that.')),
      paragraph('Done.'),
    ]);
    expect(rest('.. note::', '', '   Mind this.')).toEqual([note(paragraph('Mind this.'))]);
  });

  it('reads admonitions with a title of their own', () => {
    expect(rest('.. admonition:: Beware', '', '   Teeth.')).toEqual([
      {
        kind: 'admonition',
        flavour: 'note',
        title: [text('Beware')],
        blocks: [paragraph('Teeth.')],
      },
    ]);
  });

  it('reads examples, plain and annotated', () => {
    expect(
      rest('.. qmp-example::', '   :title: A disk', '', '   -> { }', '   ... more ...'),
    ).toEqual([
      { kind: 'example', title: [text('A disk')], blocks: [code('-> { }\n... more ...', 'qmp')] },
    ]);
    expect(
      rest('.. qmp-example::', '   :annotated:', '', '   Ask::', '', '    { "execute": "x" }'),
    ).toEqual([
      {
        kind: 'example',
        title: [],
        blocks: [paragraph('Ask:'), code('{ "execute": "x" }', 'qmp')],
      },
    ]);
  });

  it('reads simple tables', () => {
    const table = [
      '=====  =====',
      'from   to',
      '=====  =====',
      'here   there',
      '       on',
      '=====  =====',
    ];
    const cells = (...contents: string[]) => contents.map((content) => [text(content)]);
    const expected = {
      kind: 'table',
      header: cells('from', 'to'),
      rows: [cells('here', 'there on')],
    };
    expect(rest(...table)).toEqual([{ ...expected, title: [] }]);
    const indented = ['', ':widths: auto', '', ...table].map((line) => `   ${line}`);
    expect(rest('.. table:: Ways', ...indented.slice(1))).toEqual([
      { ...expected, title: [text('Ways')] },
    ]);
  });

  it('reads headings of both forms', () => {
    expect(rest('== Old')).toEqual([{ kind: 'heading', level: 2, inlines: [text('Old')] }]);
    expect(rest('*****', 'Main', '*****', '', 'Part', '====')).toEqual([
      { kind: 'heading', level: 1, inlines: [text('Main')] },
      { kind: 'heading', level: 2, inlines: [text('Part')] },
    ]);
  });

  it('reads terms with their descriptions', () => {
    expect(rest('fast', '  Little time.', 'slow', '  Much.')).toEqual([
      {
        kind: 'definitions',
        items: [
          { term: [text('fast')], blocks: [paragraph('Little time.')] },
          { term: [text('slow')], blocks: [paragraph('Much.')] },
        ],
      },
    ]);
  });

  it('sets apart what is indented, unless it is a list', () => {
    expect(rest('Says', '', '  a sage')).toEqual([
      paragraph('Says'),
      { kind: 'quote', blocks: [paragraph('a sage')] },
    ]);
    expect(rest('So', '', '  - it', '  - is').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'list',
    ]);
  });

  it('keeps what it does not know', () => {
    expect(rest('.. list-table:: X', '   :header-rows: 1', '', '   * - a', '', 'On.')).toEqual([
      { kind: 'unknown', text: '.. list-table:: X\n   :header-rows: 1\n\n   * - a' },
      paragraph('On.'),
    ]);
  });

  it('does not read blocks in blocks without end', () => {
    const deep = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}- x`);
    expect(JSON.stringify(rest(...deep)).match(/- x/g)?.length).toBeGreaterThan(2900);
  });
});

describe('the indentation of texts after a tag', () => {
  const lines = ['encoding', '', '    - base64: as', '      in mail', '    - utf8'];

  it('is kept from 9.1 on, and taken away here', () => {
    expect(parseMarkup(lines.join('\n'), styles.current, 'tagged')).toEqual([
      paragraph('encoding'),
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [[paragraph('base64: as\nin mail')], [paragraph('utf8')]],
      },
    ]);
    expect(parseMarkup('    one\n    two', styles.current, 'tagged')).toEqual([
      paragraph('one\ntwo'),
    ]);
  });

  it('means something before', () => {
    expect(parseMarkup('see\n\n::\n\n  code', styles.rest, 'tagged')).toEqual([
      paragraph('see'),
      code('code'),
    ]);
  });
});

describe('example sections', () => {
  it('are code as they stand', () => {
    expect(parseExample('1. *Ask*\n\n-> { }\n   { }')).toEqual([
      code('1. *Ask*\n\n-> { }\n   { }', 'qmp'),
    ]);
    expect(parseExample('  \n')).toEqual([]);
  });
});

describe('running text of reST', () => {
  function inlines(line: string): readonly Inline[] {
    const [block] = rest(line);
    return block?.kind === 'paragraph' ? block.inlines : [];
  }

  const reference = (name: string, shown = name): Inline => ({
    kind: 'reference',
    name,
    text: shown,
  });

  it.each<[string, readonly Inline[]]>([
    ['``a *b*``', [{ kind: 'code', text: 'a *b*' }]],
    ['*a* b', [{ kind: 'emphasis', inlines: [text('a')] }, text(' b')]],
    ['**a @b**', [{ kind: 'strong', inlines: [text('a '), { kind: 'name', name: 'b' }] }]],
    ['@a-b_c: x', [{ kind: 'name', name: 'a-b_c' }, text(': x')]],
    ['me@home.org', [text('me@home.org')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['`Disk`', [reference('Disk')]],
    [':qapi:cmd:`QMP:block.stop`', [reference('stop', 'QMP:block.stop')]],
    [':qapi:cmd:`~QMP:block.stop`', [reference('stop')]],
    [':qapi:type:`[Disk]`', [reference('Disk', '[Disk]')]],
    [':qapi:type:`all disks <[Disk]>`', [reference('Disk', 'all disks')]],
    [':ref:`topology`', [{ kind: 'manual', target: 'topology', text: null }]],
    [':doc:`Wire </spec>`', [{ kind: 'manual', target: '/spec', text: 'Wire' }]],
    [':file:`a.c`', [{ kind: 'code', text: 'a.c' }]],
    ['`us <https://qemu.org/>`_', [{ kind: 'link', url: 'https://qemu.org/', text: 'us' }]],
    [
      'see https://qemu.org/a_b.',
      [
        text('see '),
        { kind: 'link', url: 'https://qemu.org/a_b', text: 'https://qemu.org/a_b' },
        text('.'),
      ],
    ],
    [String.raw`\*no\*`, [text('*'), text('no'), text('*')]],
  ])('reads %s', (line, expected) => {
    expect(inlines(line)).toEqual(expected);
  });

  it('takes an indented second line after a name for more of the same', () => {
    const lines = 'how much,\n    in bytes';
    const said = (place: 'tagged' | 'untagged') => parseMarkup(lines, styles.rest, place);
    expect(said('tagged').map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(said('untagged').map(({ kind }) => kind)).toEqual(['definitions']);
  });

  it('makes no link of what is no web address', () => {
    expect(inlines('`x <javascript:alert(1)>`_').some(({ kind }) => kind === 'link')).toBe(false);
  });

  it('takes time in proportion to the text', () => {
    for (const mark of ['*a ', '**a ', '`a ', '``a ', ':x:`a ', '`a <', '@', '\\', 'http://']) {
      const start = performance.now();
      inlines(mark.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
