import { describe, expect, it } from '@jest/globals';
import type { AlternateType } from '../../model/type.js';
import { findings, messages, modelOf, problems } from '../../testing/compile-text.js';

const struct = `{ 'struct': 'Disk', 'data': {} }`;

describe('shapeAlternate', () => {
  it('takes branches, a condition and features', () => {
    const schema = `{ 'alternate': 'Foo', 'data': { 'a': 'Disk', 'b': ['int'] },
      'if': 'CONFIG_A', 'features': [ 'fast' ] }${struct}`;
    const foo = modelOf(schema).definition('Foo') as AlternateType;
    expect(foo.alternatives.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(foo.condition?.written).toBe('CONFIG_A');
    expect(foo.features.map(({ name }) => name)).toEqual(['fast']);
  });

  it.each([
    [`{ 'alternate': 'Foo' }`, `1 missing-key 'Foo'`],
    [`{ 'alternate': 'Foo', 'base': 'Disk', 'data': { 'a': 'int' } }`, `1 unknown-key 'base'`],
    [`{ 'alternate': 'Foo', 'data': [ 'int' ] }`, `1 wrong-value [ 'int' ]`],
    [`{ 'alternate': 'Foo', 'data': 'Disk' }`, `1 wrong-value 'Disk'`],
    [`{ 'alternate': 'Foo', 'data': {} }`, `1 empty-alternate {}`],
    [`{ 'alternate': 'Foo', 'data': { 'a': true } }`, `1 wrong-value true`],
  ])('rejects %s', (schema, problem) => {
    expect(problems(schema + struct)).toEqual([problem]);
  });

  it('says what it needs', () => {
    expect(messages(`{ 'alternate': 'Foo', 'data': {} }`)).toEqual([
      `alternate 'Foo' needs a branch`,
    ]);
    expect(findings(`{ 'alternate': 'Foo',\n 'data': { 'a': 'int' } }`, '2.6')).toEqual([
      {
        at: '1',
        code: 'single-alternative',
        message: `alternate 'Foo' has one branch only; this release asks for at least two`,
        text: `{ 'a': 'int' }`,
      },
    ]);
  });

  it('needs two branches from 2.6 to 4.1', () => {
    const one = `{ 'alternate': 'Foo', 'data': { 'a': 'int' } }`;
    expect(problems(one, '2.5')).toEqual([]);
    expect(problems(one, '2.6')).toHaveLength(1);
    expect(problems(one, '4.1')).toHaveLength(1);
    expect(problems(one, '4.2')).toEqual([]);
  });

  it('counts branches that are wrong', () => {
    const schema = `{ 'alternate': 'Foo', 'data': { 'a': 'int', 'b': ['str'] } }`;
    expect(problems(schema, '4.1')).toEqual([`1 wrong-value ['str']`]);
  });

  it('takes arrays from 7.1 on', () => {
    const schema = `{ 'alternate': 'Foo', 'data': { 'a': ['int'] } }`;
    expect(problems(schema, '7.0')).toEqual([`1 wrong-value ['int']`]);
    expect(problems(schema, '7.1')).toEqual([]);
  });

  it('may have no branch until 2.5', () => {
    expect(problems(`{ 'alternate': 'Foo', 'data': {} }`, '2.5')).toEqual([]);
    expect(problems(`{ 'alternate': 'Foo', 'data': {} }`, '2.6')).toHaveLength(1);
  });

  it('begins in 2.4; before, it is a union with an empty object as discriminator', () => {
    const alternate = `{ 'alternate': 'Foo', 'data': { 'a': 'int', 'b': 'str' } }`;
    expect(messages(alternate, '2.3')).toEqual([
      `the keyword 'alternate' is not accepted in the schemas of QEMU 2.3, but in those of ` +
        `QEMU 2.4 and later; select such a release with --qemu-version 2.4`,
    ]);
    expect(problems(alternate, '2.4')).toEqual([]);
    const union = `{ 'union': 'Foo', 'discriminator': {}, 'data': { 'a': 'int', 'b': 'str' } }`;
    expect(modelOf(union, '2.3').definition('Foo')?.kind).toBe('alternate');
    expect(modelOf(union, '1.6').definition('Foo')?.kind).toBe('alternate');
    expect(problems(union, '2.4')).toEqual([`1 unsupported-form {}`]);
  });
});
