import { describe, expect, it } from '@jest/globals';
import { docBlocks, taggedDocBlocks } from './doc-blocks.js';

describe('docBlocks', () => {
  it('folds paragraphs and knows lists', () => {
    expect(docBlocks('One\ntwo.\n\n- a\n  b\n- c\n\n1. d')).toEqual([
      { kind: 'paragraph', text: 'One two.' },
      { kind: 'item', text: 'a b' },
      { kind: 'item', text: 'c' },
      { kind: 'item', text: 'd' },
    ]);
  });

  it('keeps examples as they are', () => {
    const text =
      '.. qmp-example::\n   :title: A title\n\n    -> { "a":\n         1 }\n    <- {}\n\nAfter';
    expect(docBlocks(text)).toEqual([
      { kind: 'paragraph', text: 'Example: A title' },
      { kind: 'code', lines: ['-> { "a":', '     1 }', '<- {}'] },
      { kind: 'paragraph', text: 'After' },
    ]);
  });

  it('mixes text and code where an example is annotated', () => {
    const text = '.. qmp-example::\n   :annotated:\n\n   Do it::\n\n    -> {}\n\n   Done.';
    expect(docBlocks(text)).toEqual([
      { kind: 'paragraph', text: 'Example' },
      { kind: 'paragraph', text: 'Do it:' },
      { kind: 'code', lines: ['-> {}'] },
      { kind: 'paragraph', text: 'Done.' },
    ]);
  });

  it('knows remarks', () => {
    expect(docBlocks('.. note:: Mind\n   the gap.\n\n.. admonition:: Tale\n\n   Once.')).toEqual([
      { kind: 'paragraph', text: 'Note: Mind the gap.' },
      { kind: 'paragraph', text: 'Tale: Once.' },
    ]);
  });

  it('knows the bars of old releases', () => {
    expect(docBlocks('Like so:\n| one\n|  two')).toEqual([
      { kind: 'paragraph', text: 'Like so:' },
      { kind: 'code', lines: ['one', ' two'] },
    ]);
  });

  it('shows references and literals as code', () => {
    expect(docBlocks('See @foo-bar, ``x y``, :qapi:cmd:`~a.stop`, @a. Mail me@home.')).toEqual([
      { kind: 'paragraph', text: 'See `foo-bar`, `x y`, `a.stop`, `a`. Mail me@home.' },
    ]);
  });
});

describe('taggedDocBlocks', () => {
  it('takes the indentation of the lines after the first as none', () => {
    expect(taggedDocBlocks('first\n    second\n\n    - item')).toEqual([
      { kind: 'paragraph', text: 'first second' },
      { kind: 'item', text: 'item' },
    ]);
  });
});
