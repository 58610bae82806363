import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { directions } from './direction.js';

describe('directions', () => {
  it('follows arguments, returns and events', () => {
    const struct = (name: string, members: string) =>
      `{ 'struct': '${name}', 'data': { ${members} } }`;
    const schema = modelOf(
      [
        struct('Sent', "'deep': 'DeepSent', '*self': 'Sent'"),
        struct('DeepSent', "'shared': [ 'Shared' ]"),
        struct('Received', "'shared': 'Shared'"),
        struct('Shared', "'a': 'int'"),
        struct('Told', "'a': 'int'"),
        struct('Idle', "'a': 'int'"),
        "{ 'command': 'go', 'data': { 'sent': 'Sent' }, 'returns': [ 'Received' ] }",
        "{ 'event': 'GONE', 'data': 'Told' }",
      ].join('\n'),
      '2.12',
    );
    const direction = directions(schema);
    const of = (name: string) => {
      const type = schema.type(name);
      return type && direction(type);
    };
    expect(['Sent', 'DeepSent', 'Received', 'Shared', 'Told', 'Idle'].map(of)).toEqual([
      'sent',
      'sent',
      'received',
      'both',
      'received',
      'unused',
    ]);
  });
});
