import { describe, expect, it } from '@jest/globals';
import { modelOf, problems } from '../../testing/compile-text.js';

const struct = `{ 'struct': 'Disk', 'data': { 'size': 'int' } }`;

describe('shapeEvent', () => {
  it('takes a name alone, members, or a type', () => {
    const event = (keys: string) =>
      modelOf(`{ 'event': 'ADDED'${keys} }${struct}`).definition('ADDED');
    expect(event('')).toMatchObject({ kind: 'event', arguments: null, boxed: false });
    expect(event(`, 'data': { 'a': 'int' }`)).toMatchObject({
      arguments: { name: 'q_obj_ADDED-arg' },
    });
    expect(event(`, 'data': 'Disk', 'boxed': true`)).toMatchObject({
      arguments: { name: 'Disk' },
      boxed: true,
    });
  });

  it.each([
    [`{ 'event': 'ADDED', 'returns': 'Disk' }`, `1 unknown-key 'returns'`],
    [`{ 'event': 'ADDED', 'data': [] }`, `1 wrong-value []`],
    [`{ 'event': 'ADDED', 'boxed': true }`, `1 boxed-without-type 'ADDED'`],
    [`{ 'event': 'ADDED', 'boxed': false }`, `1 flag-value false`],
  ])('rejects %s', (schema, problem) => {
    expect(problems(schema + struct)).toEqual([problem]);
  });

  it('has no structs in the place of types, as others may until 2.3', () => {
    const members = `'data': { 'a': { 'b': 'int' } }`;
    expect(problems(`{ 'command': 'add', ${members} }`, '2.3')).toEqual([]);
    expect(problems(`{ 'event': 'ADDED', ${members} }`, '2.3')).toEqual([
      `1 wrong-value { 'b': 'int' }`,
    ]);
  });

  it('begins in 2.1', () => {
    expect(problems(`{ 'event': 'ADDED' }`, '2.0')).toEqual([`1 unsupported-form 'event'`]);
    expect(problems(`{ 'event': 'ADDED' }`, '2.1')).toEqual([]);
  });
});
