import { describe, expect, it } from '@jest/globals';
import { QmpClient } from '../../runtime/qmp-client.js';
import { RawClient } from '../raw-client.js';
import { outcomesOf } from '../scripted-client.js';
import { createMockServer } from './create-mock-server.js';
import type { Fault, FaultTarget } from './fault.js';
import type { MockServer } from './mock-server.js';
import type { ListenPlace } from './listening.js';
import type { UntypedCommands, UntypedEvents } from '../../runtime/command-table.js';

type AnyMock = MockServer<UntypedCommands, UntypedEvents>;

/** A server that says what it is asked to. */
async function echo(listen: ListenPlace = 'memory'): Promise<AnyMock> {
  const mock = await createMockServer({ listen });
  mock.handle('echo', ({ text }) => text);
  mock.handle('other', ({ text }) => text);
  return mock;
}

/** What a client without ids of its own sees of two commands. */
async function heard(fault: Fault, target: FaultTarget, count: number): Promise<readonly string[]> {
  await using mock = await echo();
  const client = new RawClient(mock.target());
  client.send('{"execute":"qmp_capabilities"}');
  await client.lines(2);
  mock.fault(fault, target);
  client.send('{"execute":"echo","arguments":{"text":"a"},"id":1}');
  client.send('{"execute":"echo","arguments":{"text":"b"},"id":2}');
  const lines = (await client.lines(2 + count)).slice(2);
  client.close();
  return lines;
}

const a = '{"return":"a","id":1}';
const b = '{"return":"b","id":2}';

describe('a fault changes what comes:', () => {
  const cases: readonly (readonly [string, Fault, FaultTarget, readonly string[]])[] = [
    ['nothing', { kind: 'drop' }, {}, [b]],
    ['nothing, of another command', { kind: 'drop' }, { command: 'other' }, [a, b]],
    ['a line twice', { kind: 'duplicate' }, {}, [a, a, b]],
    ['garbage before it', { kind: 'garbage' }, { times: 2 }, ['}{ garbage', a, '}{ garbage', b]],
    ['garbage of one kind', { kind: 'garbage', text: 'x' }, { command: 'echo' }, ['x', a, b]],
    ['half of a line', { kind: 'truncate' }, {}, [a.slice(0, 11) + b]],
    ['a part of a line', { kind: 'truncate', bytes: 3 }, {}, [a.slice(0, 3) + b]],
    ['a long line', { kind: 'pad', bytes: 100 }, {}, [a.padStart(98), b]],
    ['a line that is long enough', { kind: 'pad', bytes: 1 }, {}, [a, b]],
    ['the last one first', { kind: 'reverse' }, { times: 2 }, [b, a]],
    ['a line byte by byte', { kind: 'split' }, { times: Infinity }, [a, b]],
    ['a line in two parts', { kind: 'split', at: 5 }, {}, [a, b]],
    ['a line late, and others behind it', { kind: 'delay', milliseconds: 5 }, {}, [a, b]],
  ];

  it.each(cases)('%s', async (_, fault, target, expected) => {
    expect(await heard(fault, target, expected.length)).toEqual(expected);
  });
});

describe('a client of a mock server with faults', () => {
  it.each(['unix', 'tcp', 'memory'] as const)(
    'lives through those of bytes: %s',
    async (listen) => {
      await using mock = await echo(listen);
      mock.fault({ kind: 'split' }, { greeting: true });
      mock.fault({ kind: 'split', at: 1 }, { command: 'qmp_capabilities' });
      await using client = await QmpClient.connect(mock.target());
      mock.fault({ kind: 'split' }, { command: 'echo', times: 3 });
      mock.fault({ kind: 'pad', bytes: 300_000 }, { event: 'E', times: 2 });
      const events = client.events();
      const text = 'é😀"\\';
      const calls = Array.from({ length: 4 }, () => client.execute('echo', { text }));
      mock.emit('E', 1);
      mock.emit('E', 2);
      expect(await Promise.all(calls)).toEqual([text, text, text, text]);
      expect((await events.next()).value).toMatchObject({ data: 1 });
      expect((await events.next()).value).toMatchObject({ data: 2 });
    },
  );

  it('gets replies out of order, and drops one to nobody', async () => {
    await using mock = await echo();
    const problems: string[] = [];
    await using client = await QmpClient.connect(mock.target(), {
      onError: ({ message }) => problems.push(message),
    });
    mock.fault({ kind: 'reverse' }, { times: 3 });
    const settled: unknown[] = [];
    const calls = ['x', 'y', 'z'].map(async (text) =>
      settled.push(await client.execute('echo', { text })),
    );
    await Promise.all(calls);
    expect(settled).toEqual(['z', 'y', 'x']);
    mock.fault({ kind: 'duplicate' });
    expect(await client.execute('echo', { text: 'twice' })).toBe('twice');
    expect(await client.execute('echo', { text: 'after' })).toBe('after');
    expect(problems).toEqual([expect.stringMatching(/reply to no request/)]);
  });

  it('waits in vain for what is dropped or late, and gets what is out of band meanwhile', async () => {
    await using mock = await echo();
    await using client = await QmpClient.connect(mock.target());
    mock.fault({ kind: 'drop' }, { command: 'echo' });
    const lost = client.execute('echo', { text: 'x' }, { timeout: 10 });
    await expect(lost).rejects.toMatchObject({ name: 'QmpTimeoutError' });
    const takeBack = mock.fault({ kind: 'delay', milliseconds: 1_000_000 }, { command: 'echo' });
    void client.execute('echo', { text: 'late' }).catch(() => undefined);
    await mock.waitForCall('echo', { count: 2 });
    expect(await client.execute('other', { text: 'urgent' }, { oob: true })).toBe('urgent');
    takeBack();
    expect(await client.execute('echo', { text: 'oob' }, { oob: true })).toBe('oob');
  });

  it.each([
    ['tcp', 'end', undefined, /closed the connection$/],
    ['tcp', 'end', 5, /closed the connection in the middle of a message$/],
    ['tcp', 'reset', undefined, /broke: .*ECONNRESET/],
    ['unix', 'reset', undefined, /closed the connection$/],
    ['memory', 'end', 5, /closed the connection in the middle of a message$/],
    ['memory', 'reset', undefined, /broke: the connection was reset$/],
  ] as const)('is disconnected: %s, %s after %s bytes', async (listen, how, bytes, message) => {
    await using mock = await echo(listen);
    await using client = await QmpClient.connect(mock.target());
    mock.fault({ kind: 'disconnect', how, ...(bytes !== undefined && { bytes }) });
    const [outcome] = await outcomesOf([client.execute('echo', { text: 'x' })]);
    expect(outcome).toMatch(message);
    await using next = await QmpClient.connect(mock.target());
    expect(await next.execute('echo', { text: 'again' })).toBe('again');
  });

  it('is not greeted, or greeted by garbage', async () => {
    await using mock = await echo();
    mock.fault({ kind: 'drop' }, { greeting: true });
    const silent = QmpClient.connect(mock.target(), { greetingTimeout: 10 });
    await expect(silent).rejects.toMatchObject({ name: 'QmpTimeoutError' });
    mock.fault({ kind: 'garbage', text: 'SSH-2.0' }, { greeting: true });
    const other = QmpClient.connect(mock.target());
    await expect(other).rejects.toMatchObject({ name: 'QmpProtocolError' });
  });

  it.each(['unix', 'memory'] as const)('is not read until it is: %s', async (listen) => {
    await using mock = await echo(listen);
    await using client = await QmpClient.connect(mock.target());
    mock.pause();
    const text = 'x'.repeat(1_000_000);
    const calls = Array.from({ length: 5 }, () => client.execute('echo', { text }));
    const early = mock.waitForCall('echo', { timeout: 30 });
    await expect(early).rejects.toThrow("'echo' was not called");
    const second = QmpClient.connect(mock.target());
    mock.resume();
    expect((await Promise.all(calls)).every((reply) => reply === text)).toBe(true);
    await client.close();
    await (await second).close();
  });
});

it('refuses to befall no message', async () => {
  await using mock = await echo();
  expect(() => mock.fault({ kind: 'drop' }, { times: 0 })).toThrow(RangeError);
});
