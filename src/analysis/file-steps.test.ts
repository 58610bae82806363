import { describe, expect, it } from '@jest/globals';
import { parseRelease } from '../model/release.js';
import { createSource } from '../source/source.js';
import { findings, problems } from '../testing/compile-text.js';
import { dialectOf, newestRelease } from './dialect.js';
import { fileSteps } from './file-steps.js';

const stepsOf = (text: string, release?: string) => {
  const dialect = dialectOf((release ? parseRelease(release) : undefined) ?? newestRelease);
  return fileSteps(createSource('a.json', text), dialect);
};

const kindsOf = (text: string, release?: string) =>
  stepsOf(text, release).steps.map(({ kind }) => kind);

const doc = (name: string) => `##\n# @${name}:\n##\n`;

describe('fileSteps', () => {
  it('tells what is to be done with each thing, in order', () => {
    const text = `{ 'include': 'b.json' }\n{ 'pragma': {} }\n${doc('foo')}{ 'command': 'foo' }`;
    expect(kindsOf(text)).toEqual(['include', 'set-pragma', 'document', 'define']);
  });

  it('puts errors in the place where they are found', () => {
    const text = `{ 'include': 'b.json' }\n[]\n{ 'include': 'c.json' }`;
    expect(kindsOf(text)).toEqual(['include', 'report', 'include']);
  });

  it('gives a definition the comment before it', () => {
    const { steps } = stepsOf(
      `${doc('foo')}# by the way\n\n{ 'command': 'foo' }\n{ 'command': 'bar' }`,
    );
    const docs = steps.map((step) => step.kind === 'define' && step.expression.doc?.symbol?.name);
    expect(docs).toEqual([false, 'foo', undefined]);
  });

  it('has no comments before 2.9', () => {
    expect(kindsOf(`${doc('foo')}{ 'command': 'foo' }`, '2.8')).toEqual(['define']);
  });

  it.each([
    [`'text'`, `the string 'text'`],
    [`[]`, 'a list'],
    [`true`, `'true'`],
  ])('rejects %s at the top level', (text, found) => {
    expect(findings(`\n${text}`)).toEqual([
      {
        at: '2',
        code: 'top-level-not-object',
        message: `only objects may stand at the top level, but this is ${found}`,
        text,
      },
    ]);
  });

  it.each([
    [`{ 'pragma': [] }`, `1 pragma-not-object []`],
    [`{ 'pragma': true }`, `1 pragma-not-object true`],
    [`{ 'if': 'A', 'pragma': {} }`, `1 directive-with-other-keys 'if'`],
    [`{ 'command': 'foo', 'pragma': {} }`, `1 directive-with-other-keys 'command'`],
    [`{ 'pragma': {}, 'include': 'schema.json' }`, `1 directive-with-other-keys 'pragma'`],
  ])('rejects %s', (schema, problem) => {
    expect(problems(schema)[0]).toBe(problem);
  });

  it('names the directive where it stands with other keys', () => {
    expect(findings(`{ 'pragma': {},\n 'if': 'A' }`)).toEqual([
      {
        at: '1',
        code: 'directive-with-other-keys',
        message: `'pragma' must be the only key of its object; remove 'if'`,
        text: `'if'`,
      },
    ]);
    expect(findings(`{ 'pragma':\n [] }`)[0]).toMatchObject({
      at: '1',
      message: `'pragma' must be an object`,
    });
  });

  it('has includes from 2.1 on, pragmas from 2.9 on', () => {
    const files = { 'schema.json': `{ 'include': 'a.json' }`, 'a.json': '' };
    expect(problems(files, '2.0')).toEqual([`1 unsupported-form 'include'`]);
    expect(problems(files, '2.1')).toEqual([]);
    expect(problems(`{ 'pragma': {} }`, '2.8')).toEqual([`1 unsupported-form 'pragma'`]);
    expect(problems(`{ 'pragma': {} }`, '2.9')).toEqual([]);
  });

  it('takes a directive that a release does not have for a definition, and reads on', () => {
    const files = { 'schema.json': `{ 'include': 'a.json' }\n{ 'command': 'go' ]`, 'a.json': '{' };
    expect(problems(files, '2.0')).toEqual([`2 unexpected-text ]`, `1 unsupported-form 'include'`]);
    expect(problems(`{ 'pragma': [] }\n{ 'command' }`, '2.8')).toEqual([
      `2 unexpected-text }`,
      `1 unsupported-form 'pragma'`,
    ]);
    expect(problems(`{ 'command': 'go', 'pragma': {} }`, '2.8')).toEqual([
      `1 unknown-key 'pragma'`,
    ]);
  });

  it.each([
    ['a stray character', '# why\n?', '2 unexpected-text ?'],
    ['a number', '\n7', '2 number-literal 7'],
    ['an open string', `\n'a`, `2 unclosed-string 'a`],
    ['a wrong escape', `\n'a\\q'`, '2 unknown-escape \\q'],
    ['a value that it does not have', '\nnull', '2 unsupported-literal null'],
  ])('looks at a directive when %s behind it was read', (_, text, problem) => {
    const directives = [`{ 'include': 'none.json' }`, `{ 'pragma': [] }`];
    for (const directive of directives) {
      expect(problems(`${directive}${text}`)[0]).toBe(problem);
      expect(problems(`${directive}{}${text}`)[0]).toMatch(/include-unreadable|pragma-not-object/);
    }
  });

  it.each([']', ',', `{ 'a' }`, `##`, `'a'`])(
    'looks at a directive before it asks why %s',
    (text) => {
      expect(problems(`{ 'include': 'none.json' }\n${text}`)[0]).toBe(
        `1 include-unreadable 'none.json'`,
      );
    },
  );

  it('rejects what is no object at its end from 6.1 on, before where it begins', () => {
    const list = `[ 'a\\q',\n2 ]`;
    expect(problems(list, '6.0')).toEqual([
      '1 top-level-not-object [',
      `1 unknown-escape \\q`,
      '2 number-literal 2',
    ]);
    expect(problems(list, '6.1')).toEqual([`1 unknown-escape \\q`, '2 number-literal 2']);
    const text = `'a' ?`;
    expect(problems(text, '6.0')).toEqual([`1 top-level-not-object 'a'`, '1 unexpected-text ?']);
    expect(problems(text, '6.1')).toEqual(['1 unexpected-text ?', `1 top-level-not-object 'a'`]);
  });

  describe('of comments', () => {
    it.each([
      ['an include', `{ 'include': 'a.json' }`],
      ['a pragma', `{ 'pragma': {} }`],
      ['another comment', `##\n# text\n##\n`],
      ['the end of the file', ``],
    ])('rejects one that documents a definition before %s', (_, text) => {
      const schema = `\n${doc('foo')}\n${text}`;
      expect(findings({ 'schema.json': schema, 'a.json': '' })).toEqual([
        {
          at: '2',
          code: 'doc-without-definition',
          message: `this documents 'foo', but the definition of 'foo' does not follow`,
          text: 'foo',
        },
      ]);
    });

    it('rejects one before a definition that does not say what it documents', () => {
      expect(findings(`##\n# text\n##\n\n{ 'command': 'foo' }`)).toEqual([
        {
          at: '1',
          code: 'doc-without-symbol',
          message: `the comment before a definition must document it: begin it with '@foo:'`,
          text: '##',
        },
      ]);
    });

    it('says nothing of one before text that cannot be read', () => {
      expect(
        problems(`${doc('foo')}{ 'command' 'foo' }\n${doc('bar')}{ 'command': 'bar' }`),
      ).toEqual([`4 unexpected-text 'foo'`]);
      expect(problems(`##\n# text\n##\n{ 'command' 'foo' }\n{ 'command': 'bar' }`)).toEqual([
        `4 unexpected-text 'foo'`,
      ]);
      expect(problems(`${doc('foo')}{ 'command' 'foo' }`)).toEqual([`4 unexpected-text 'foo'`]);
    });
  });

  it('may lack definitions where something could not be read', () => {
    expect(stepsOf(`{}`).complete).toBe(true);
    expect(stepsOf(`{ 'a' }`).complete).toBe(false);
    expect(stepsOf(`[ { 'struct': 'Foo', 'data': {} } ]`).complete).toBe(false);
    expect(stepsOf(`'text'`).complete).toBe(true);
  });
});
