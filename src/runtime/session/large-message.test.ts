import { expect, it } from '@jest/globals';
import type { Transport, TransportListener } from '../transport/transport.js';
import { MessageSession } from './message-session.js';
import type { Outcome } from './request-channel.js';

const MEBIBYTE = 1024 * 1024;
const PACKET = 16 * 1024;

/** A reply to the first request: one long text, so that what it costs to keep it counts little. */
function replyOf(mebibytes: number): Buffer {
  return Buffer.from(`{"return": "\u00e9${'x'.repeat(mebibytes * MEBIBYTE)}", "id": 0}\r\n`);
}

/** Gives a session its bytes in packets, and returns how its request came out. */
function receive(
  bytes: Uint8Array,
  limit = 64 * MEBIBYTE,
): { readonly outcome: Outcome | undefined; readonly milliseconds: number } {
  let hear: TransportListener['receive'] = () => undefined;
  const transport: Transport = {
    name: 'test',
    listen: (listener) => {
      hear = (chunk) => {
        listener.receive(chunk);
      };
    },
    send: () => undefined,
    close: () => undefined,
  };
  const ignored = { greeting: () => undefined, event: () => undefined, problem: () => undefined };
  const session = new MessageSession(transport, ignored, limit);
  let outcome: Outcome | undefined;
  session.request({ outOfBand: false, silent: false, text: '' }, (came) => {
    outcome = came;
  });
  // Of the processor, so that a busy machine changes little.
  const start = process.cpuUsage();
  for (let at = 0; at < bytes.length; at += PACKET) hear(bytes.subarray(at, at + PACKET));
  return { outcome, milliseconds: process.cpuUsage(start).user / 1000 };
}

it('reads 40 MiB in packets of 16 KiB in four times the time of 10', () => {
  const [small, large] = [replyOf(10), replyOf(40)];
  const timeOf = (bytes: Buffer): number => {
    const times = [1, 2, 3, 4, 5].map(() => {
      const { outcome, milliseconds } = receive(bytes);
      expect(outcome?.kind).toBe('return');
      return milliseconds;
    });
    // All of them: one alone is near to what the system counts in.
    return times.reduce((sum, time) => sum + time);
  };
  const [ten, forty] = [timeOf(small), timeOf(large)];
  // Quadratic would be 16 times.
  expect(forty / ten).toBeLessThan(9);
}, 60_000);

it('takes messages of up to 64 MiB, and says where one is longer', () => {
  const text = (length: number): Buffer => {
    const frame = '{"return": "", "id": 0}';
    return Buffer.from(`${frame.replace('""', `"${'x'.repeat(length - frame.length)}"`)}\n`);
  };
  expect(receive(text(64 * MEBIBYTE)).outcome).toMatchObject({ kind: 'return' });
  expect(receive(text(64 * MEBIBYTE + 1)).outcome).toMatchObject({
    kind: 'ended',
    cause: { message: 'A message is longer than the 67108864 bytes allowed' },
  });
}, 60_000);
