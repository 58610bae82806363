import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

describe('checkKeys', () => {
  it('points at a key that means nothing, and suggests another', () => {
    expect(findings(`{ 'command': 'go',\n 'retruns': 'Foo' }`)).toEqual([
      {
        at: '1',
        code: 'unknown-key',
        message: `command 'go' has no key 'retruns'; did you mean 'returns'?`,
        text: `'retruns'`,
      },
    ]);
  });

  it('lists the keys that there are in the release, where none is near', () => {
    const schema = `{ 'event': 'GONE', 'colour': 'red' }`;
    expect(messages(schema)).toEqual([
      `event 'GONE' has no key 'colour'; its keys are 'event', 'data', 'boxed', 'if', 'features'`,
    ]);
    expect(messages(schema, '2.6')).toEqual([
      `event 'GONE' has no key 'colour'; its keys are 'event', 'data'`,
    ]);
  });

  it('points at the name of a definition that lacks keys', () => {
    expect(findings(`{\n 'union': 'Foo', 'base': {} }`)).toEqual([
      {
        at: '1',
        code: 'missing-key',
        message: `union 'Foo' lacks the keys 'discriminator', 'data'`,
        text: `'Foo'`,
      },
    ]);
  });

  it('passes over a null behind a key that may be left out, where there is null', () => {
    const schema = `{ 'command': 'go', 'data': null, 'returns': null }
      { 'struct': 'Foo', 'base': null, 'data': {} }
      { 'enum': 'Bar', 'data': [], 'prefix': null }
      { 'union': 'Uni', 'base': null, 'discriminator': null, 'data': { 'a': 'int' } }`;
    expect(problems(schema, '2.5')).toEqual([]);
    expect(problems(schema, '4.1')).toEqual([]);
    expect(problems(schema, '4.2')[0]).toBe('1 unsupported-literal null');
    expect(problems(`{ 'command': 'go', 'if': null, 'gen': null }`, '4.1')).toEqual([
      '1 flag-value null',
    ]);
    expect(problems(`{ 'struct': 'Foo', 'data': null }`, '4.1')).toEqual(['1 wrong-value null']);
  });

  it('takes a misspelt key that is missing for one mistake', () => {
    expect(problems(`{ 'struct': 'Foo', 'date': {} }`)).toEqual([`1 unknown-key 'date'`]);
    expect(problems(`{ 'struct': 'Foo', 'data': { 'a': { 'typ': 'int' } } }`)).toEqual([
      `1 unknown-key 'typ'`,
    ]);
  });

  it('takes an object in which nothing fits for one mistake', () => {
    const schema = `{ 'struct': 'Foo', 'data': { 'a': { 'x': 'int', 'y': 'int' } } }`;
    expect(messages(schema)).toEqual([`member 'a' lacks the key 'type'`]);
  });

  it('says who has a key that the release does not have', () => {
    expect(messages(`{ 'command': 'go', 'coroutine': true }`, '5.1')).toEqual([
      `the key 'coroutine' of command 'go' is not accepted in the schemas of QEMU 5.1, but in ` +
        `those of QEMU 5.2 and later; select such a release with --qemu-version 5.2`,
    ]);
  });

  it.each([
    ['boxed', `{ 'command': 'go', 'data': 'Foo', 'boxed': true }`, '2.6', '2.7'],
    ['allow-oob', `{ 'command': 'go', 'allow-oob': true }`, '2.11', '2.12'],
    ['allow-preconfig', `{ 'command': 'go', 'allow-preconfig': true }`, '2.12', '3.0'],
    ['coroutine', `{ 'command': 'go', 'coroutine': true }`, '5.1', '5.2'],
    ['if', `{ 'command': 'go', 'if': 'A' }`, '2.12', '3.0'],
    ['prefix', `{ 'enum': 'Bar', 'data': [ 'a' ], 'prefix': 'A' }`, '2.4', '2.5'],
  ])('has %s from its release on', (key, schema, before, since) => {
    const struct = `{ 'struct': 'Foo', 'data': { 'a': 'int' } }`;
    expect(problems(schema + struct, before)).toEqual([`1 unsupported-form '${key}'`]);
    expect(problems(schema + struct, since)).toEqual([]);
  });

  it('does not look at the value of a key that is not to be there', () => {
    expect(problems(`{ 'command': 'go', 'boxed': true, 'data': {} }`, '2.6')).toEqual([
      `1 unsupported-form 'boxed'`,
    ]);
  });

  it('passes over what means nothing until 2.3', () => {
    expect(problems(`{ 'command': 'go', 'retruns': 'Foo' }`, '2.3')).toEqual([]);
    expect(problems(`{ 'type': 'Foo', 'date': {} }`, '2.3')).toEqual([`1 missing-key 'Foo'`]);
    expect(problems(`{ 'command': 'go', 'retruns': 'Foo' }`, '2.4')).toEqual([
      `1 unknown-key 'retruns'`,
    ]);
  });

  it('does not mistake names of JavaScript for keys', () => {
    expect(problems(`{ 'command': 'go', 'constructor': {}, '__proto__': 'x' }`)).toEqual([
      `1 unknown-key 'constructor'`,
      `1 unknown-key '__proto__'`,
    ]);
  });
});
