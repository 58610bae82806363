import { expect, it } from '@jest/globals';
import { messagesOf } from './conversation.js';

it('takes a conversation apart', () => {
  const text = [
    '... first ...',
    '-> { "execute": "go",',
    '     "id": 1 }',
    '',
    '<- { "return": {} }',
    '   -> { "execute": "stop" }',
  ].join('\n');
  expect(messagesOf(text)).toEqual([
    { from: null, text: '... first ...' },
    { from: 'client', text: '{ "execute": "go",\n  "id": 1 }' },
    { from: 'server', text: '{ "return": {} }' },
    { from: 'client', text: '{ "execute": "stop" }' },
  ]);
});
