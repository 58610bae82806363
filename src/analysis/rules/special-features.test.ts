import { describe, expect, it } from '@jest/globals';
import { findings, problems } from '../../testing/compile-text.js';

describe('checkSpecialFeatures', () => {
  it('accepts them on commands, events, members and values', () => {
    const features = `'features': [ 'deprecated', 'unstable' ]`;
    const schema = `
      { 'command': 'foo', 'data': { 'a': { 'type': 'int', ${features} } }, ${features} }
      { 'event': 'FOO', ${features} }
      { 'enum': 'Foo', 'data': [ { 'name': 'a', ${features} } ] }
      { 'struct': 'Bar', 'data': { 'a': { 'type': 'int', ${features} } } }`;
    expect(problems(schema)).toEqual([]);
  });

  it.each([
    [`{ 'enum': 'Foo', 'data': [], 'features': [ 'unstable' ] }`, 'enum'],
    [`{ 'struct': 'Foo', 'data': {}, 'features': [ 'unstable' ] }`, 'struct'],
    [`{ 'alternate': 'Foo', 'data': { 'a': 'int' }, 'features': [ 'unstable' ] }`, 'alternate'],
  ])('rejects %s', (schema, kind) => {
    expect(findings(schema)).toEqual([
      {
        at: '1',
        code: 'misplaced-feature',
        message: `feature 'unstable' belongs on members, values, commands and events, not on ${kind} 'Foo'`,
        text: `'unstable'`,
      },
    ]);
  });

  it('begins in 5.0 with deprecated, in 6.2 with unstable', () => {
    const struct = (feature: string) =>
      `{ 'struct': 'Foo', 'data': {}, 'features': [ '${feature}' ] }`;
    expect(problems(struct('deprecated'), '4.2')).toEqual([]);
    expect(problems(struct('deprecated'), '5.0')).toEqual([`1 misplaced-feature 'deprecated'`]);
    expect(problems(struct('unstable'), '6.1')).toEqual([]);
    expect(problems(struct('unstable'), '6.2')).toEqual([`1 misplaced-feature 'unstable'`]);
  });
});
