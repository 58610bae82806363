import { describe, expect, it } from '@jest/globals';
import { compile } from '../compile.js';
import { memoryHost } from '../source/memory-host.js';
import { compileText, findings, messages, modelOf, problems } from '../testing/compile-text.js';

const command = (name: string) => `{ 'command': '${name}' }\n`;
const include = (path: string) => `{ 'include': '${path}' }\n`;

describe('loadProgram', () => {
  it('puts an included file in the place of its first include', () => {
    const { definitions, modules } = modelOf({
      'schema.json': command('one') + include('a.json') + command('four') + include('b.json'),
      'a.json': command('two') + include('b.json'),
      'b.json': command('three'),
    });
    expect(definitions.map(({ name }) => name)).toEqual(['one', 'two', 'three', 'four']);
    expect(modules.map(({ path }) => path)).toEqual(['schema.json', 'a.json', 'b.json']);
    expect(modules[1]?.definitions.map(({ name }) => name)).toEqual(['two']);
  });

  it('reads a file once, however it is spelt', () => {
    const files = {
      'schema.json': include('sub/a.json') + include('./sub/../sub/a.json'),
      'sub/a.json': command('one'),
    };
    expect(modelOf(files).definitions).toHaveLength(1);
  });

  it('lets definitions refer to what is defined in any file', () => {
    const files = {
      'schema.json': include('a.json') + `{ 'struct': 'Foo', 'data': { 'bar': 'Bar' } }`,
      'a.json': `{ 'struct': 'Bar', 'data': { '*foo': 'Foo' } }`,
    };
    expect(problems(files)).toEqual([]);
  });

  it('reports files in the order in which they are read', () => {
    const files = {
      'schema.json': `{ 'a' }\n${include('a.json')}{ 'b' }`,
      'a.json': `{ 'c' }`,
    };
    expect(problems(files)).toEqual([
      `1 unexpected-text }`,
      `a.json:1 unexpected-text }`,
      `3 unexpected-text }`,
    ]);
  });

  describe('of a file that includes itself', () => {
    it('says so, directly', () => {
      expect(findings({ 'schema.json': `\n${include('./schema.json')}` })).toEqual([
        {
          at: '2',
          code: 'include-loop',
          message: `'./schema.json' includes itself, directly or through other files`,
          text: `'./schema.json'`,
        },
      ]);
    });

    it('says so, through others, with the way', () => {
      const files = {
        'schema.json': include('a.json') + command('one'),
        'a.json': `\n${include('b.json')}`,
        'b.json': include('schema.json'),
      };
      expect(problems(files)).toEqual([`b.json:1 include-loop 'schema.json'`]);
      const [found] = compileText(files).diagnostics;
      expect(found?.notes.map(({ span }) => span?.source.path)).toEqual(['a.json', 'schema.json']);
    });
  });

  it.each([
    [`{ 'include': 'none.json' }`, `cannot read included file 'none.json': there is no such file`],
    [`{ 'include': 'sub' }`, `cannot read included file 'sub': it is a folder`],
    [`{ 'include': '' }`, `cannot read included file '': it is a folder`],
    [`{ 'include': [ 'a.json' ] }`, `'include' must be a string that names a file`],
    [
      `{ 'include': 'sub/a.json', 'if': 'A' }`,
      `'include' must be the only key of its object; remove 'if'`,
    ],
  ])('rejects %s', (schema, message) => {
    expect(messages({ 'schema.json': schema, 'sub/a.json': '' })).toEqual([message]);
  });

  it('reads nothing outside of the root, unless allowed', () => {
    const host = memoryHost({
      '/tree/schema.json': include('../secret/a.json'),
      '/secret/a.json': command('one'),
    });
    const { diagnostics } = compile('/tree/schema.json', { host });
    expect(diagnostics).toMatchObject([
      {
        code: 'include-outside-root',
        message:
          `included file '../secret/a.json' lies outside of the schema's folder '/tree'; ` +
          `name its folder with --include-dir to allow it`,
        line: 1,
      },
    ]);
    const allowed = compile('/tree/schema.json', { host, includeDirs: ['/secret'] });
    expect(allowed.diagnostics).toEqual([]);
  });

  it('says nothing of names that an unread file may define', () => {
    const use = `{ 'command': 'foo', 'data': 'Foo' }`;
    expect(problems(include('none.json') + use)).toEqual([`1 include-unreadable 'none.json'`]);
    const files = {
      'schema.json': `{ 'include': 'a.json', 'if': 'A' }\n${use}`,
      'a.json': `{ 'struct': 'Foo', 'data': {} }`,
    };
    expect(problems(files)).toEqual([`1 directive-with-other-keys 'if'`]);
  });

  it('bounds how deep files include one another', () => {
    const chain = (length: number) =>
      Object.fromEntries([
        ['schema.json', include('f1.json')],
        ...Array.from({ length }, (_, at) => [`f${at + 1}.json`, include(`f${at + 2}.json`)]),
        [`f${length + 1}.json`, ''],
      ]) as Record<string, string>;
    expect(problems(chain(199))).toEqual([]);
    expect(problems(chain(200))).toEqual([`f200.json:1 includes-too-deep 'f201.json'`]);
    expect(problems(chain(5000))).toHaveLength(1);
  });

  it('says which entry cannot be read', () => {
    expect(compile('/none.json', { host: memoryHost({}) }).diagnostics).toMatchObject([
      { code: 'schema-missing', message: `there is no schema file '/none.json'`, span: null },
    ]);
    expect(compile('/sub', { host: memoryHost({ 'sub/a': '' }) }).diagnostics).toMatchObject([
      { code: 'schema-unreadable', message: `cannot read schema '/sub': it is a folder` },
    ]);
  });

  describe('of bytes that are no UTF-8', () => {
    const bytes = Uint8Array.of(0x23, 0x0a, 0x23, 0x20, 0xff, 0x0a);

    it('reports where they begin, from 3.0 on', () => {
      expect(problems({ 'schema.json': bytes }, '3.0')).toEqual([`2 invalid-utf8 \ufffd`]);
      expect(problems({ 'schema.json': bytes }, '2.12')).toEqual([]);
    });

    it('accepts U+FFFD where it is written', () => {
      expect(problems(`# \ufffd`)).toEqual([]);
    });
  });

  it('ends lines at CR from 3.0 on', () => {
    const text = `# one\r{ 'command': 'foo',\r\n'gen': true }`;
    expect(problems(text)).toEqual([`2 flag-value true`]);
    expect(problems(`# one\r{ 'a' }`, '2.12')).toEqual([]);
  });

  it('lets pragmas act on all files, wherever they stand', () => {
    const files = {
      'schema.json': `{ 'command': 'get', 'returns': 'int' }${include('pragma.json')}`,
      'pragma.json': `{ 'pragma': { 'command-returns-exceptions': [ 'get' ] } }`,
    };
    expect(problems(files)).toEqual([]);
  });
});
