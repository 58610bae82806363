import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../../../testing/compile-text.js';
import { callText } from './call-text.js';

const schema = modelOf(`
{ 'pragma': { 'doc-required': false } }
{ 'enum': 'Mode', 'data': ['fast', 'slow'] }
{ 'struct': 'Base', 'data': { 'mode': 'Mode' } }
{ 'struct': 'Fast', 'data': { 'speed': 'int' } }
{ 'union': 'Way', 'base': 'Base', 'discriminator': 'mode', 'data': { 'fast': 'Fast' } }
{ 'alternate': 'Ref', 'data': { 'name': 'str', 'way': 'Way' } }
{ 'command': 'go-on', 'data': { 'way': 'Way', '*refs': ['Ref'] }, 'allow-oob': true }
{ 'command': 'stop' }
`);

const call = (message: string) =>
  callText(message, {
    find: (name) => schema.definition(name),
    typeScript: {
      method: ({ name }) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    },
  });

describe('a call', () => {
  it('is what the message asks for', () => {
    expect(call('{ "execute": "stop" }')).toBe('await client.stop();');
    expect(call('{ "execute": "stop", "arguments": {}, "id": 1 }')).toBe('await client.stop();');
    expect(
      call(
        '{"execute": "go-on", "arguments": {"way": {"mode": "fast", "speed": 1}, "refs": ["a"]}}',
      ),
    ).toBe(
      [
        'await client.goOn({',
        '  way: {',
        '    mode: "fast",',
        '    speed: 1,',
        '  },',
        '  refs: ["a"],',
        '});',
      ].join('\n'),
    );
    expect(call('{"exec-oob": "go-on", "arguments": {"way": {"mode": "slow"}}}')).toMatch(
      /\{ oob: true \},\n\);$/,
    );
  });

  it.each([
    ['is no JSON', '{ "execute": "stop", ... }'],
    ['is not sent', '{ "return": {} }'],
    ['is unknown', '{ "execute": "stpo" }'],
    ['has too much', '{ "execute": "stop", "arguments": { "now": true } }'],
    ['lacks a member', '{ "execute": "go-on" }'],
    [
      'lacks a member of its branch',
      '{"execute": "go-on", "arguments": {"way": {"mode": "fast"}}}',
    ],
    ['has an unknown value', '{"execute": "go-on", "arguments": {"way": {"mode": "swift"}}}'],
    [
      'has what is of no type',
      '{"execute":"go-on","arguments":{"way":{"mode":"slow"},"refs":[1]}}',
    ],
    ['is not out of band', '{ "exec-oob": "stop" }'],
    [
      'holds what no number holds',
      '{"execute":"go-on","arguments":{"way":{"mode":"fast","speed":9007199254740993}}}',
    ],
  ])('is not shown where the message %s', (_, message) => {
    expect(call(message)).toBeUndefined();
  });
});
