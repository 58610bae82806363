import { describe, expect, it } from '@jest/globals';
import { dialectOf } from '../analysis/dialect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseRelease } from '../model/release.js';
import { createSource, positionAt } from '../source/source.js';
import type { ItemNode } from './item-node.js';
import { parseSchema } from './parse-schema.js';
import type { ValueNode } from './value-node.js';

type Plain = string | boolean | null | Plain[] | Map<string, Plain>;

function plain(node: ValueNode): Plain {
  switch (node.kind) {
    case 'object':
      return new Map(node.entries.map(({ key, value }) => [key.value, plain(value)]));
    case 'array':
      return node.elements.map(plain);
    default:
      return node.value;
  }
}

function parsed(text: string, release = '11.1') {
  const source = createSource('a.json', text);
  const diagnostics: Diagnostic[] = [];
  const rules = dialectOf(parseRelease(release)!).syntax;
  const { items, complete } = parseSchema(source, rules, (one) => diagnostics.push(one));
  const found = diagnostics.map(({ code, line }) => `${String(line)} ${code}`);
  return { items, complete, found };
}

/** The values of a text that must be right. */
function valuesOf(text: string, release?: string): Plain[] {
  const { items, complete, found } = parsed(text, release);
  expect(found).toEqual([]);
  expect(complete).toBe(true);
  return items.flatMap((item) => (isValue(item) ? plain(item) : []));
}

function isValue(item: ItemNode): item is ValueNode {
  return item.kind !== 'doc-comment-text' && item.kind !== 'skipped-text';
}

const foundIn = (text: string, release?: string) => parsed(text, release).found;

describe('parseSchema', () => {
  it('reads objects, lists, strings and literals', () => {
    expect(valuesOf(`{ 'a': [ 'b', [], {} ], 'c': true, 'd': false }`)).toEqual([
      new Map<string, Plain>([
        ['a', ['b', [], new Map()]],
        ['c', true],
        ['d', false],
      ]),
    ]);
  });

  it('reads any number of objects, on one line or on many', () => {
    expect(valuesOf(`{ } {\n}{}`)).toEqual([new Map(), new Map(), new Map()]);
    expect(valuesOf('')).toEqual([]);
    expect(valuesOf(' \n# nothing')).toEqual([]);
  });

  it('passes over comments between any two tokens', () => {
    expect(valuesOf(`{# one\n 'a' # two\n : # three\n 'b'\n#four\n}#five`)).toEqual([
      new Map([['a', 'b']]),
    ]);
    expect(valuesOf(`{ 'a': '# no comment' }`)).toEqual([new Map([['a', '# no comment']])]);
  });

  it('keeps keys in order, whatever they are named', () => {
    const [object] = valuesOf(`{ '2': 'a', '1': 'b', '__proto__': 'c', 'constructor': 'd' }`);
    expect([...(object as Map<string, Plain>).keys()]).toEqual([
      '2',
      '1',
      '__proto__',
      'constructor',
    ]);
  });

  it('takes for white space what Python does', () => {
    const blanks = '\t\v\f\r\u001c\u001f\u0085\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000';
    expect(valuesOf(`${blanks}{${blanks}'a'${blanks}:${blanks}'b'${blanks}}`)).toHaveLength(1);
    expect(foundIn('\ufeff{}')).toEqual(['1 unexpected-text']);
    expect(foundIn('{}\0')).toEqual(['1 unexpected-text']);
  });

  it('takes for white space what Python 2 does in bytes until 2.12', () => {
    expect(foundIn('\t\v\f\r{ }', '2.12')).toEqual([]);
    for (const blank of ['\u001c', '\u0085', '\u00a0', '\u2028']) {
      expect(foundIn(`{}${blank}`, '2.12')).toEqual(['1 unexpected-text']);
      expect(foundIn(`{}${blank}`, '3.0')).toEqual([]);
    }
  });

  it('gives spans from the first to the last character', () => {
    const text = `  { 'a': [ 'b' ] }  `;
    const [object] = parsed(text).items;
    expect(object).toMatchObject({
      span: { start: 2, end: 18 },
      entries: [{ key: { span: { start: 4, end: 7 } }, value: { span: { start: 9, end: 16 } } }],
    });
  });

  describe('of other releases', () => {
    it('needs no commas until 1.5', () => {
      const text = `{ 'a': [ 'b' 'c', ] 'd': 'e', }, {}`;
      expect(valuesOf(text, '1.5')).toEqual([
        new Map<string, Plain>([
          ['a', ['b', 'c']],
          ['d', 'e'],
        ]),
        new Map(),
      ]);
      expect(foundIn(text, '1.6')).toEqual(['1 unexpected-text']);
    });

    it('lets strings span lines until 1.1', () => {
      expect(valuesOf(`{ 'a': 'b\nc' }`, '1.1')).toEqual([new Map([['a', 'b\nc']])]);
      expect(foundIn(`{ 'a': 'b\nc' }`, '1.2')).toEqual(['1 unclosed-string']);
    });

    it('reads backslashes as each release does', () => {
      const valueIn = (release: string, text: string) => valuesOf(`{ 'a': '${text}' }`, release)[0];
      expect(valueIn('1.1', 'b\\n')).toEqual(new Map([['a', 'b\\n']]));
      expect(valueIn('1.2', `b\\'n`)).toEqual(new Map([['a', `b'n`]]));
      expect(valueIn('2.4', 'b\\u0041\\n')).toEqual(new Map([['a', 'bA\n']]));
      expect(foundIn(`{ 'a': 'b\\n' }`, '4.1')).toEqual([]);
      expect(foundIn(`{ 'a': 'b\\n' }`, '4.2')).toEqual(['1 unknown-escape']);
      expect(foundIn(`{ 'a': 'é' }`, '4.1')).toEqual([]);
      expect(foundIn(`{ 'a': 'é' }`, '4.2')).toEqual(['1 string-character']);
    });

    it('knows booleans from 2.4 on, and null from 2.4 to 4.1', () => {
      expect(foundIn(`{ 'a': true, 'b': false }`, '2.3')).toEqual([
        '1 unsupported-literal',
        '1 unsupported-literal',
      ]);
      expect(valuesOf(`{ 'a': null }`, '4.1')).toEqual([new Map([['a', null]])]);
      expect(foundIn(`{ 'a': null }`, '2.3')).toEqual(['1 unsupported-literal']);
      expect(foundIn(`{ 'a': null }`, '4.2')).toEqual(['1 unsupported-literal']);
    });

    it('lets the last of two values count until 1.7, and rejects the second from 2.0 on', () => {
      const text = `{ 'a': 'b', 'c': 'd',\n 'a': 'e' }`;
      const [object] = valuesOf(text, '1.7');
      expect([...(object as Map<string, Plain>)]).toEqual([
        ['a', 'e'],
        ['c', 'd'],
      ]);
      expect(foundIn(text, '2.0')).toEqual(['2 duplicate-key']);
      expect(parsed(text, '2.0').items).toMatchObject([
        { entries: [{ value: { value: 'b' } }, { value: { value: 'd' } }] },
      ]);
    });

    it('tells a second value before what is wrong in it, on the line where that value begins', () => {
      expect(foundIn(`{ 'a': 'b',\n 'a':\n\n 'c' }`, '2.0')).toEqual(['4 duplicate-key']);
      expect(foundIn(`{ 'a': 'b', 'a': [ , ] }`)).toEqual(['1 duplicate-key', '1 unexpected-text']);
      expect(foundIn(`{ 'a': { 'b': 'c', 'b': 'd' }, 'b': 'e' }`)).toEqual(['1 duplicate-key']);
      expect(foundIn(`{ 'a': [ 'b'\n{ 'a': 'c' }`)).not.toContain('2 duplicate-key');
    });

    it('has documentation comments from 2.9 on', () => {
      const kinds = (release: string) =>
        parsed('##\n# text\n##\n{}', release).items.map((one) => one.kind);
      expect(kinds('2.8')).toEqual(['object']);
      expect(kinds('2.9')).toEqual(['doc-comment-text', 'object']);
    });
  });

  describe('after an error', () => {
    it('goes on at the next line that opens an object', () => {
      const { items, complete, found } = parsed(`{ 'a' 'b' }\n{ 'c': 'd' }\n{ 'e' }\n{}`);
      expect(found).toEqual(['1 unexpected-text', '3 unexpected-text']);
      expect(complete).toBe(false);
      expect(items.map(({ kind }) => kind)).toEqual([
        'skipped-text',
        'object',
        'skipped-text',
        'object',
      ]);
    });

    it('goes on at the documentation of the next object', () => {
      const text = `{ 'a': \n##\n# @b:\n##\n# more\n{}`;
      expect(foundIn(text)).toEqual(['2 misplaced-doc-comment']);
      expect(parsed(text).items.map(({ kind }) => kind)).toEqual([
        'skipped-text',
        'doc-comment-text',
        'object',
      ]);
    });

    it('does not take a comment in an object for the next', () => {
      const text = `{ 'a':\n##\n# text\n##\n 'b' }\n{}`;
      expect(foundIn(text)).toEqual(['2 misplaced-doc-comment']);
    });

    it('keeps what stands before the error', () => {
      const { items } = parsed(`{ 'a': 'b' } { 'c' }`);
      expect(items).toMatchObject([{ kind: 'object' }, { kind: 'skipped-text' }]);
    });

    it('reports an unclosed object once, and reads the next', () => {
      const { items, found } = parsed(`{ 'a': { 'b': 'c' }\n{ 'd': 'e' }\n{ 'f': 'g' }`);
      expect(found).toEqual(['2 unexpected-text']);
      expect(items.filter(isValue)).toHaveLength(2);
    });
  });

  it('bounds how deep lists and objects are nested', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(foundIn(nested(200))).toEqual([]);
    expect(foundIn(nested(201))).toEqual(['1 nesting-too-deep']);
    expect(foundIn(`${'['.repeat(100_000)}\n{ 'a' }`)).toEqual([
      '1 nesting-too-deep',
      '2 unexpected-text',
    ]);
  });

  it('counts lines by LF only', () => {
    const { items } = parsed(`\u2028{}\n{}`);
    const second = items[1]?.span;
    expect(second && positionAt(second.source, second.start)).toEqual({ line: 2, column: 1 });
  });
});
