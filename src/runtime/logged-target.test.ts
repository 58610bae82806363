import { expect, it } from '@jest/globals';
import { closeAfterEach, outcomesOf, serve } from '../testing/scripted-client.js';
import { describeWithQemu, startQemu } from '../testing/real-qemu.js';
import { GuestAgentClient } from './guest-agent-client.js';
import { loggedTarget } from './logged-target.js';
import { QmpClient } from './qmp-client.js';
import { redactRecord } from './redact-record.js';
import { memoryTransportPair } from './transport/memory-transport.js';
import type { Transport } from './transport/transport.js';
import type { WireRecord } from './wire-record.js';

closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };
const withoutTime = (records: readonly WireRecord[]) =>
  records.map(({ direction, text }) => `${direction} ${text}`);

it('has each message once, whole, in order, and what is left at the end', async () => {
  const server = await serve(async (peer) => {
    await peer.negotiate();
    const request = await peer.receive();
    await peer.trickle(`${JSON.stringify({ event: 'A', data: '\u20ac', timestamp })}\r\n`);
    peer.say({ event: 'B', timestamp }, { return: 1, id: request.id });
    await peer.receive();
    peer.send('{"return": 2, "i');
    peer.end();
  });
  const records: WireRecord[] = [];
  const client = await QmpClient.connect(loggedTarget(server.address, (one) => records.push(one)));
  await client.execute('one', { a: 1 });
  expect(await outcomesOf([client.execute('two')])).toEqual([expect.stringContaining('no reply')]);
  expect(withoutTime(records).slice(1)).toEqual([
    'sent {"execute":"qmp_capabilities","id":0}',
    'received {"return":{},"id":0}',
    'sent {"execute":"one","arguments":{"a":1},"id":1}',
    'received {"event":"A","data":"\u20ac","timestamp":{"seconds":1,"microseconds":2}}',
    'received {"event":"B","timestamp":{"seconds":1,"microseconds":2}}',
    'received {"return":1,"id":1}',
    'sent {"execute":"two","id":2}',
    'received {"return": 2, "i',
  ]);
  expect(withoutTime(records)[0]).toMatch(/^received \{"QMP":/);
  const times = records.map(({ time }) => time);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(0);
});

it('has what goes to a guest agent, the bytes of a reset as far as they are readable', async () => {
  const server = await serve(async (peer) => {
    const request = await peer.receive();
    peer.delimited(request);
    peer.reply(await peer.receive(), {});
  });
  const records: WireRecord[] = [];
  const target = loggedTarget(server.address, (record) => records.push(redactRecord(record)));
  const agent = await GuestAgentClient.connect(target);
  await agent.execute('guest-ping');
  await agent.close();
  expect(withoutTime(records)).toEqual([
    'sent \ufffd',
    expect.stringMatching(/^sent \{"execute":"guest-sync-delimited","arguments":\{"id":\d+\}\}$/),
    expect.stringMatching(/^received \ufffd\{"return":\d+\}$/),
    'sent {"execute":"guest-ping"}',
    'received {"return":{}}',
  ]);
});

it('harms no connection where it throws', async () => {
  const server = await serve(async (peer) => {
    await peer.negotiate();
    peer.reply(await peer.receive(), 1);
  });
  const problems: string[] = [];
  const full = (): void => {
    throw new Error('disk full');
  };
  const target = loggedTarget(server.address, full, (error) => problems.push(error.message));
  const client = await QmpClient.connect(target);
  expect(await client.execute('x')).toBe(1);
  await client.close();
  // A greeting, two requests, two replies.
  expect(problems).toEqual(Array.from({ length: 5 }, () => 'disk full'));
});

it('makes a conversation that can be had again', async () => {
  const server = await serve(async (peer) => {
    await peer.negotiate();
    const request = await peer.receive();
    peer.say({ event: 'A', timestamp }, { return: { size: 1 }, id: request.id });
  });
  const talk = async (client: QmpClient): Promise<unknown> => {
    const heard = client.waitFor('A');
    const result = await client.execute('x', { big: 2n ** 60n });
    await client.close();
    return [(await heard).event, result];
  };
  const lines: string[] = [];
  const write = (record: WireRecord): void => void lines.push(JSON.stringify(record));
  const first = await talk(await QmpClient.connect(loggedTarget(server.address, write)));
  const records = lines.map((line) => JSON.parse(line) as WireRecord);
  const [here, there] = memoryTransportPair();
  replay(there, records);
  expect(await talk(await QmpClient.connect({ transport: here }))).toEqual(first);
});

/** Says what was received, each after what had been sent by then. */
function replay(transport: Transport, records: readonly WireRecord[]): void {
  let at = 0;
  const go = (): void => {
    for (; records[at]?.direction === 'received'; at += 1) {
      transport.send(`${records[at]!.text}\n`);
    }
  };
  transport.listen({
    receive: (chunk) => {
      expect(Buffer.from(chunk).toString()).toBe(records[at]?.text);
      at += 1;
      go();
    },
    end: () => undefined,
  });
  go();
}

describeWithQemu('a log of a real QEMU', () => {
  it('has what both said, without the secrets', async () => {
    const qemu = await startQemu();
    const records: WireRecord[] = [];
    const target = loggedTarget(qemu.path, (record) => records.push(redactRecord(record)));
    const client = await QmpClient.connect(target);
    await client.execute('object-add', { 'qom-type': 'secret', id: 's', data: 'letmein' });
    await client.close();
    await qemu.stop();
    expect(withoutTime(records)).toEqual([
      expect.stringMatching(/^received \{"QMP": /),
      expect.stringMatching(/^sent \{"execute":"qmp_capabilities"/),
      expect.stringMatching(/^received \{"return": \{\}/),
      'sent {"execute":"object-add","arguments":{"qom-type":"secret","id":"s","data":"***"},"id":1}',
      'received {"return": {}, "id": 1}',
    ]);
  });
});
