import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { docBlocks } from './doc-blocks.js';
import { linkTo, renderJsDoc } from './jsdoc.js';

const paragraph = (text: string) => ({ blocks: [{ kind: 'paragraph' as const, text }], tags: [] });

/** A comment around an innocent declaration, as a compiler reads it. */
function tagsOf(text: string): readonly string[] {
  const comment = `/** ${text.replaceAll('\n', '\n * ')} */\nexport const innocent = 1;\n`;
  const file = ts.createSourceFile('x.ts', comment, ts.ScriptTarget.Latest, true);
  expect(file.statements).toHaveLength(1);
  const [statement] = file.statements;
  return statement ? ts.getJSDocTags(statement).map(({ tagName }) => tagName.text) : [];
}

describe('renderJsDoc', () => {
  it('is one line where it fits, else lines of at most 80 columns', () => {
    expect(renderJsDoc(paragraph('short'))).toBe('short');
    const long = renderJsDoc(paragraph('word '.repeat(40)), 2) ?? '';
    const lines = long.split('\n');
    expect(lines[0]).toBe('');
    expect(Math.max(...lines.map((line) => `   * ${line}`.length))).toBeLessThanOrEqual(80);
    expect(lines.length).toBeGreaterThan(2);
  });

  it('is undefined where there is nothing to say', () => {
    expect(renderJsDoc({ blocks: [], tags: [] })).toBeUndefined();
  });

  it('sets tags apart from the text', () => {
    const tags = [{ name: 'since', text: '1.0' }];
    expect(renderJsDoc({ ...paragraph('text'), tags })).toBe('\ntext\n\n@since 1.0');
    expect(renderJsDoc({ blocks: [], tags })).toBe('@since 1.0');
  });

  it.each([
    '*/ export const evil = 1; /*',
    '@deprecated',
    'first\n\n@deprecated really',
    '{@deprecated}',
    ' @deprecated',
    '\f@deprecated',
    '\u2028@deprecated */',
    `${'x '.repeat(36)} @deprecated`,
    '.. code-block::\n\n   @deprecated\n   */\n',
    '- @ deprecated',
    '::\n\n  @deprecated',
  ])('lets %j neither end the comment nor make a tag', (text) => {
    for (const blocks of [docBlocks(text), [{ kind: 'paragraph' as const, text }]]) {
      expect(tagsOf(renderJsDoc({ blocks, tags: [] }) ?? '')).toEqual([]);
    }
  });

  it('does not break links, and makes some', () => {
    const text = renderJsDoc(paragraph(`${'word '.repeat(14)}${linkTo('Name')} follows`));
    expect(text).toContain('{@link Name}');
  });
});
