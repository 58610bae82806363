import { describe, expect, it } from '@jest/globals';
import { messages, modelOf, problems } from '../../testing/compile-text.js';

const command = (features: string) => `{ 'command': 'go',\n 'features': ${features} }`;

describe('shapeFeatures', () => {
  it('takes names, short and long', () => {
    const schema = command(`[ 'fast', { 'name': 'slow', 'if': 'CONFIG_A' } ]`);
    expect(modelOf(schema).definition('go')?.features).toMatchObject([
      { name: 'fast', condition: null },
      { name: 'slow', condition: { written: 'CONFIG_A' } },
    ]);
  });

  it.each([
    [`'fast'`, `1 wrong-value 'fast'`],
    [`{}`, `1 wrong-value {}`],
    [`[ true ]`, `1 wrong-value true`],
    [`[ { 'name': [] } ]`, `1 wrong-value []`],
    [`[ { 'if': 'A' } ]`, `1 missing-key { 'if': 'A' }`],
    [`[ { 'name': 'fast', 'type': 'int' } ]`, `1 unknown-key 'type'`],
    [`[ { 'name': 'fast', 'if': [] } ]`, `1 condition-form []`],
  ])('rejects %s', (features, problem) => {
    expect(problems(command(features))).toEqual([problem]);
  });

  it('says what is expected', () => {
    expect(messages(command(`'fast'`))).toEqual([`'features' must be a list`]);
    expect(messages(command(`[ true ]`))).toEqual([`a feature must be a string`]);
  });

  it('takes an empty list', () => {
    expect(modelOf(command('[]')).definition('go')?.features).toEqual([]);
  });

  it.each([
    ['a struct', `{ 'struct': 'Foo', 'data': {}, 'features': [ 'a' ] }`, '4.0', '4.1'],
    ['a command', `{ 'command': 'foo', 'features': [ 'a' ] }`, '4.1', '4.2'],
    ['an event', `{ 'event': 'FOO', 'features': [ 'a' ] }`, '4.2', '5.0'],
    ['an enum', `{ 'enum': 'Foo', 'data': [], 'features': [ 'a' ] }`, '4.2', '5.0'],
    [
      'an alternate',
      `{ 'alternate': 'Foo', 'data': { 'a': 'int' }, 'features': [ 'a' ] }`,
      '4.2',
      '5.0',
    ],
    [
      'a member',
      `{ 'struct': 'Foo', 'data': { 'a': { 'type': 'int', 'features': [ 'a' ] } } }`,
      '4.2',
      '5.0',
    ],
  ])('are on %s from its release on', (_, schema, before, since) => {
    expect(problems(schema, before)).toEqual([`1 unsupported-form 'features'`]);
    expect(problems(schema, since)).toEqual([]);
  });

  it('are not looked at where the release does not have them', () => {
    expect(problems(`{ 'command': 'go', 'features': [ 'q_A', true ] }`, '4.1')).toEqual([
      `1 unsupported-form 'features'`,
    ]);
  });
});
