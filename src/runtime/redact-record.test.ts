import { expect, it } from '@jest/globals';
import { redactRecord } from './redact-record.js';

const redacted = (text: string, members?: readonly string[]): string =>
  redactRecord({ time: 1, direction: 'sent', text }, members).text;

it.each([
  [
    '{"execute":"set_password","arguments":{"password":"x"}}',
    '{"execute":"set_password","arguments":{"password":"***"}}',
  ],
  // As others write it, and with what a number cannot hold.
  [
    '{ "p\\u0061ssword" : ["x"], "big": 18446744073709551615 }',
    '{"password":"***","big":18446744073709551615}',
  ],
  ['[{"a":{"cookie":"x"}},{"password":null}]', '[{"a":{"cookie":"***"}},{"password":null}]'],
  ['{"qom-type":"secret","id":"s","data":"x"}', '{"qom-type":"secret","id":"s","data":"***"}'],
  [
    '{"qom-type":"secret","props":{"data":"x","format":"raw"}}',
    '{"qom-type":"secret","props":{"data":"***","format":"raw"}}',
  ],
  ['\ufffd{"password":1}', '\ufffd{"password":"***"}'],
])('blanks out %s', (text, expected) => {
  expect(redacted(text)).toBe(expected);
});

it.each([
  '{ "event": "X", "data": {"data": 1} }',
  '{"qom-type":"rng-random","data":1}',
  '{"execute":"set_password","arguments":{"x":"\\"password\\": \\"y\\""}}',
  '{"password-secret":"id"}',
  '\ufffd',
  '1.0',
])('leaves %s as it is', (text) => {
  const record = { time: 1, direction: 'received', text } as const;
  expect(redactRecord(record)).toBe(record);
});

it('blanks out all of what it cannot read', () => {
  expect(redacted('{"password":"let')).toBe('***');
  expect(redacted('not JSON')).toBe('***');
  expect(redacted('['.repeat(1_000_000))).toBe('***');
});

it('takes other members instead', () => {
  const text = '{"password":"x","command-line":"y"}';
  expect(redacted(text, ['command-line'])).toBe('{"password":"x","command-line":"***"}');
});

it('keeps the rest of the record', () => {
  const record = { time: 1.5, direction: 'received', text: '{"password":1}' } as const;
  expect(redactRecord(record)).toEqual({ ...record, text: '{"password":"***"}' });
});
