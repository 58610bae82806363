import { describe, expect, it } from '@jest/globals';
import { QmpProtocolError } from '../errors/qmp-protocol-error.js';
import { readMessage } from './message.js';

it.each([
  ['{"return": {"a": 1}, "id": 3}', { kind: 'return', id: 3, value: { a: 1 } }],
  ['{"return": false, "id": 0}', { kind: 'return', id: 0, value: false }],
  ['{"return": null}', { kind: 'return', id: undefined, value: null }],
  [
    '{"id": 1, "error": {"class": "GenericError", "desc": "no"}}',
    { kind: 'error', id: 1, class: 'GenericError', desc: 'no' },
  ],
  [
    '{"error": {"class": "X", "desc": "no", "data": {}}}',
    { kind: 'error', id: undefined, class: 'X', desc: 'no' },
  ],
  [
    '{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "STOP"}',
    {
      kind: 'event',
      event: { event: 'STOP', data: undefined, timestamp: { seconds: 1, microseconds: 2 } },
    },
  ],
  [
    '{"event": "X", "data": {"n": 9007199254740993}, "timestamp": {"seconds": -1, "microseconds": -1}}',
    {
      kind: 'event',
      event: {
        event: 'X',
        data: { n: 9007199254740993n },
        timestamp: { seconds: -1, microseconds: -1 },
      },
    },
  ],
  ['{"QMP": {"capabilities": []}}', { kind: 'greeting', greeting: { capabilities: [] } }],
])('reads %s', (line, message) => {
  expect(readMessage(line)).toEqual(message);
});

describe('refuses', () => {
  it.each([
    'x',
    '{"return": 1',
    '{"return": NaN, "id": 0}',
    '[]',
    'null',
    '"text"',
    '{}',
    '{"id": 1}',
    '{"QMP": 1}',
    '{"error": "text", "id": 1}',
    '{"error": {"class": "X"}, "id": 1}',
    '{"event": 1, "timestamp": {"seconds": 1, "microseconds": 2}}',
    '{"event": "X"}',
    '{"event": "X", "timestamp": {"seconds": "1"}}',
  ])('%s', (line) => {
    expect(() => readMessage(line)).toThrow(QmpProtocolError);
  });

  it('and shows the beginning of a long line only', () => {
    expect(() => readMessage('x'.repeat(10_000))).toThrow(/^The server sent .{0,200}\.\.\.$/);
  });
});
