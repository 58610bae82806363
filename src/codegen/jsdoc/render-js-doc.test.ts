import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { parseMarkup } from '../../markup/parse-markup.js';
import { wordsDoc, type JsDoc, type JsDocBlock } from './js-doc.js';
import { linkTo } from './link-to.js';
import { renderJsDoc } from './render-js-doc.js';

const paragraph = (text: string): JsDocBlock => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
});

/** A comment around an innocent declaration, as a compiler reads it. */
function tagsOf(doc: JsDoc): readonly string[] {
  const text = renderJsDoc(doc) ?? '';
  const comment = `/** ${text.replaceAll('\n', '\n * ')} */\nexport const innocent = 1;\n`;
  const file = ts.createSourceFile('x.ts', comment, ts.ScriptTarget.Latest, true);
  expect(file.statements).toHaveLength(1);
  const [statement] = file.statements;
  return statement ? ts.getJSDocTags(statement).map(({ tagName }) => tagName.text) : [];
}

describe('renderJsDoc', () => {
  it('is one line where it fits, else lines of at most 80 columns', () => {
    expect(renderJsDoc(wordsDoc('short'))).toBe('short');
    const long = renderJsDoc(wordsDoc('word '.repeat(40)), 2) ?? '';
    const lines = long.split('\n');
    expect(lines[0]).toBe('');
    expect(Math.max(...lines.map((line) => `   * ${line}`.length))).toBeLessThanOrEqual(80);
    expect(lines.length).toBeGreaterThan(2);
  });

  it('is undefined where there is nothing to say', () => {
    expect(renderJsDoc({ blocks: [], tags: [] })).toBeUndefined();
  });

  it('sets tags apart from the text', () => {
    const tags = [{ name: 'since', blocks: [paragraph('1.0')] }];
    expect(renderJsDoc({ ...wordsDoc('text'), tags })).toBe('\ntext\n\n@since 1.0');
    expect(renderJsDoc({ blocks: [], tags })).toBe('@since 1.0');
  });

  it('writes all that a tag says below it', () => {
    const code: JsDocBlock = { kind: 'code', language: 'text', text: 'a\n\n  b' };
    const said = [paragraph('word '.repeat(20)), code];
    const tags = [
      { name: 'deprecated', blocks: said },
      { name: 'experimental', blocks: [code] },
      { name: 'override', blocks: [] },
    ];
    expect(renderJsDoc({ blocks: [], tags })?.split('\n')).toEqual([
      '',
      `@deprecated ${'word '.repeat(11)}word`,
      `  ${'word '.repeat(7)}word`,
      '',
      '  ```',
      '  a',
      '',
      '    b',
      '  ```',
      '',
      '@experimental',
      '',
      '  ```',
      '  a',
      '',
      '    b',
      '  ```',
      '',
      '@override',
    ]);
  });

  it('lets no text begin as a type does', () => {
    const tags = ['returns', 'throws', 'since'].map((name) => ({
      name,
      blocks: [paragraph('{a} b')],
    }));
    expect(renderJsDoc({ blocks: [], tags })?.split('\n').slice(1)).toEqual([
      '@returns - {a} b',
      '@throws - {a} b',
      '@since {a} b',
    ]);
  });

  it.each([
    '*/ export const evil = 1; /*',
    'not */ emphasis',
    '@deprecated',
    'first\n\n@deprecated really',
    '{@deprecated}',
    '{@link deprecated} @deprecated',
    ' @deprecated',
    '\f@deprecated',
    '\u2028@deprecated */',
    `${'x '.repeat(36)} @deprecated`,
    '.. code-block::\n\n   @deprecated\n   */\n',
    '- @ deprecated',
    '- a\n\n  @deprecated',
    '::\n\n  @deprecated\n  x @deprecated',
    '``x @deprecated */``',
    '**x**/ *@deprecated*',
    '=== ===\na   @deprecated\n=== ===',
    '.. nonsense::\n   @deprecated */',
    'term\n  @deprecated\n\n  */',
    '`x <https://a/*/@deprecated>`_ https://a/*/ @deprecated',
    ':doc:`@deprecated <a */ @deprecated>`',
  ])('lets %j neither end the comment nor make a tag', (text) => {
    for (const language of ['rest', 'texinfo'] as const) {
      const blocks = parseMarkup(text, { language, hanging: true }, 'untagged');
      expect(tagsOf({ blocks, tags: [] })).toEqual([]);
      expect(tagsOf({ blocks: [], tags: [{ name: 'since', blocks }] })).toEqual(['since']);
    }
    for (const block of [paragraph(text), { kind: 'words', text } as const]) {
      expect(tagsOf({ blocks: [block], tags: [] })).toEqual([]);
    }
  });

  it('does not break links, and makes some', () => {
    const text = renderJsDoc(wordsDoc(`${'word '.repeat(14)}${linkTo('Name')} follows`));
    expect(text).toContain('{@link Name}');
  });

  it('makes no links of what the schema says', () => {
    expect(renderJsDoc({ blocks: [paragraph('{@link Name}')], tags: [] })).toBe('{\\@link Name}');
  });
});
