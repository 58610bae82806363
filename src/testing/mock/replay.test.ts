import { describe, expect, it } from '@jest/globals';
import { GuestAgentClient } from '../../runtime/guest-agent-client.js';
import { QmpClient } from '../../runtime/qmp-client.js';
import { decodeJson } from '../../runtime/json/decode.js';
import { loggedTarget } from '../../runtime/logged-target.js';
import type { WireRecord } from '../../runtime/wire-record.js';
import { describeWithGuestAgent, startGuestAgent } from '../real-guest-agent.js';
import { describeWithQemu, startQemu } from '../real-qemu.js';
import { RawClient } from '../raw-client.js';
import { outcomesOf } from '../scripted-client.js';
import { createMockServer } from './create-mock-server.js';
import { readWireLog } from './read-wire-log.js';

const timestamp = '"timestamp":{"seconds":1,"microseconds":2}';
const time = { timestamp: { seconds: 1, microseconds: 2 } };
const greeting = `{"QMP":{"version":{"qemu":{"major":7,"minor":2,"micro":22},"package":"p"},"capabilities":["oob"]}}`;

/** A log of these messages: what begins with `>` was sent. */
function logOf(...lines: readonly string[]): readonly WireRecord[] {
  return lines.map((line, time) => ({
    time,
    direction: line.startsWith('>') ? 'sent' : 'received',
    text: line.replace(/^>/, ''),
  }));
}

const log = logOf(
  greeting,
  '>{"execute":"qmp_capabilities","arguments":{"enable":["oob"]},"id":0}',
  `{"event":"EARLY",${timestamp}}`,
  '{"return":{},"id":0}',
  '>{"execute":"query-x","id":"a"}',
  `{"event":"BEFORE","data":{"n":1},${timestamp}}`,
  '{"return":{"big":9007199254740993,"n":1},"id":"a"}',
  `{"event":"AFTER",${timestamp}}`,
  '>{"execute":"query-x","id":1}',
  '>{"execute":"set","arguments":{"a":1,"b":{"c":[1,2]}},"id":2}',
  '{"id":2,"error":{"class":"DeviceNotFound","desc":"no d"}}',
  `{"event":"SECOND",${timestamp}}`,
  '{"return":{"n":2},"id":1}',
  '>{"execute":"quit","id":3}',
  '{"event":"SHUT',
);

describe('a recording', () => {
  it('answers each request once, with its events around it', async () => {
    await using mock = await createMockServer({ replay: log, listen: 'memory' });
    expect(mock.unplayed).toEqual(['query-x', 'query-x', 'set', 'quit']);
    const client = new RawClient(mock.target());
    client.send('{"execute":"qmp_capabilities","id":7}');
    client.send('{"execute":"query-x","id":8}');
    client.send('{"execute":"set","arguments":{"b":{"c":[1,2]},"a":1},"id":{"of":9}}');
    client.send('{"execute":"query-x"}{"execute":"quit","id":10}');
    expect((await client.lines(9)).map((line) => decodeJson(line))).toEqual([
      decodeJson(greeting),
      { event: 'EARLY', ...time },
      { return: {}, id: 7 },
      { event: 'BEFORE', data: { n: 1 }, ...time },
      { return: { big: 9007199254740993n, n: 1 }, id: 8 },
      { event: 'AFTER', ...time },
      { error: { class: 'DeviceNotFound', desc: 'no d' }, id: { of: 9 } },
      { event: 'SECOND', ...time },
      { return: { n: 2 } },
    ]);
    expect(await client.ended).toBeUndefined();
    expect(mock.unplayed).toEqual([]);
    expect(mock.calls('set')[0]?.arguments).toEqual({ b: { c: [1, 2] }, a: 1 });
  });

  it('says what was not recorded', async () => {
    await using mock = await createMockServer({ replay: log, listen: 'memory' });
    await using client = await QmpClient.connect(mock.target(), { oob: false });
    const outcomes = await outcomesOf([
      client.execute('query-y'),
      client.execute('set', { a: 1, b: { c: [2, 1] } }),
      client.execute('set', { a: 1, b: { c: [1, 2] }, more: 0 }),
      client.execute('query-x').then(() => client.execute('query-x')),
      client.execute('query-x').then(() => client.execute('query-x')),
    ]);
    expect(outcomes).toEqual([
      "QmpCommandError: query-y: 'query-y' was not recorded",
      "QmpCommandError: set: 'set' was not recorded with these arguments",
      "QmpCommandError: set: 'set' was not recorded with these arguments",
      "QmpCommandError: query-x: 'query-x' was recorded less often than it is executed",
      "QmpCommandError: query-x: 'query-x' was recorded less often than it is executed",
    ]);
    expect(mock.unplayed).toEqual(['set', 'quit']);
  });

  it('gives way to handlers, and may be matched by command alone', async () => {
    const options = { replay: log, replayBy: 'command', listen: 'memory' } as const;
    await using mock = await createMockServer(options);
    mock.handle('query-y', () => 'handled');
    await using client = await QmpClient.connect(mock.target());
    expect(await client.execute('query-y')).toBe('handled');
    await expect(client.execute('set', { a: '***' })).rejects.toMatchObject({
      class: 'DeviceNotFound',
    });
  });

  it('of a guest agent leaves out what it takes to synchronise', async () => {
    const replay = logOf(
      '>\ufffd',
      '>{"execute":"guest-sync-delimited","arguments":{"id":11}}',
      '{"error":{"class":"GenericError","desc":"forgotten"}}',
      '\ufffd{"return":11}',
      '>{"execute":"guest-ping"}',
      '{"return":{}}',
      '>{"execute":"guest-suspend-disk"}',
      '>{"execute":"guest-sync-delimited","arguments":{"id":12}}',
      '{"error":{"class":"GenericError","desc":"cannot"}}',
      '\ufffd{"return":12}',
      '>{"execute":"guest-shutdown"}',
      '>{"execute":"guest-sync-delimited","arguments":{"id":13}}',
      '\ufffd{"return":13}',
      '>{"execute":"guest-get-time"}',
      '{"return":5}',
    );
    await using mock = await createMockServer({ replay, listen: 'memory' });
    await using agent = await GuestAgentClient.connect(mock.target());
    const silent = (name: string) => ({ name, successResponse: false }) as const;
    const calls = [
      agent.execute('guest-ping'),
      agent.execute(silent('guest-suspend-disk')),
      agent.execute(silent('guest-shutdown')),
      agent.execute('guest-get-time'),
    ];
    expect(await outcomesOf(calls)).toEqual([
      {},
      'QmpCommandError: guest-suspend-disk: cannot',
      undefined,
      5,
    ]);
    expect(mock.unplayed).toEqual([]);
  });
});

describe('a wire log', () => {
  it('is read line by line', () => {
    const text = log.map((record) => `${JSON.stringify(record)}\n`).join('');
    expect(readWireLog(text)).toEqual(log);
  });

  it.each(['{"time":1', '7', '{"time":1,"direction":"out","text":""}', '{"direction":"sent"}'])(
    'names the line that is none: %s',
    (line) => {
      const first = JSON.stringify(log[0]);
      expect(() => readWireLog(`${first}\n\n${line}\n`)).toThrow(
        'Line 3 of the wire log is no record',
      );
    },
  );
});

describeWithQemu('a conversation with a real QEMU', () => {
  /** What a client sees of a machine: results, errors and events, without their times. */
  async function tour(client: QmpClient) {
    const events: unknown[] = [];
    client.onAny(({ event, data }) => {
      events.push([event, data]);
    });
    const results: unknown[] = [];
    const execute = async (command: string, args?: Record<string, unknown>, oob = false) => {
      results.push([command, ...(await outcomesOf([client.execute(command, args, { oob })]))]);
    };
    await execute('query-status');
    await execute('query-qmp-schema');
    await execute('stop');
    await execute('query-status');
    await execute('qom-list', { path: '/machine' });
    await execute('qom-list', { path: '/nowhere' });
    await execute('migrate-pause', undefined, true);
    await execute('cont');
    await execute('query-status');
    await execute('blockdev-del', { 'node-name': 'none' });
    await execute('quit');
    return { version: client.version, results, events };
  }

  async function record() {
    const qemu = await startQemu();
    try {
      const records: WireRecord[] = [];
      const target = loggedTarget(qemu.path, (record) => records.push(record));
      const client = await QmpClient.connect(target);
      const seen = await tour(client);
      await client.closed;
      return { seen, text: records.map((line) => `${JSON.stringify(line)}\n`).join('') };
    } finally {
      await qemu.stop();
    }
  }

  it('is the same when it is replayed', async () => {
    const { seen, text } = await record();
    expect(seen.events).toEqual([
      ['STOP', undefined],
      ['RESUME', undefined],
      ['SHUTDOWN', { guest: false, reason: 'host-qmp-quit' }],
    ]);
    expect(seen.results).toContainEqual(['cont', {}]);
    await using mock = await createMockServer({ replay: readWireLog(text) });
    await using client = await QmpClient.connect(mock.target());
    expect(await tour(client)).toEqual(seen);
    expect(mock.unplayed).toEqual([]);
  }, 60_000);
});

describeWithGuestAgent('a conversation with a real guest agent', () => {
  async function tour(agent: GuestAgentClient): Promise<readonly unknown[]> {
    const shutdown = { name: 'guest-suspend-ram', successResponse: false } as const;
    return outcomesOf([
      agent.execute('guest-info'),
      agent.execute('guest-get-host-name'),
      agent.execute(shutdown),
      agent.execute('guest-get-time'),
    ]);
  }

  async function record() {
    const process = await startGuestAgent();
    try {
      const records: WireRecord[] = [];
      const target = loggedTarget(process.path, (record) => records.push(record));
      const agent = await GuestAgentClient.connect(target);
      const seen = await tour(agent);
      await agent.close();
      return { seen, records };
    } finally {
      await process.stop();
    }
  }

  it('is the same when it is replayed', async () => {
    const { seen, records } = await record();
    await using mock = await createMockServer({ replay: records });
    await using agent = await GuestAgentClient.connect(mock.target());
    expect(await tour(agent)).toEqual(seen);
    expect(seen[3]).toEqual(expect.any(BigInt));
  }, 60_000);
});
