import { expect, it } from '@jest/globals';
import { format } from 'prettier';
import type { Settings } from '../../codegen/settings.js';
import { generate } from '../../generate.js';
import { connect } from '../../runtime/connect.js';
import type { CommandOf } from '../../runtime/command-of.js';
import type { QmpClient } from '../../runtime/qmp-client.js';
import { modelOf } from '../../testing/compile-text.js';
import { loadGenerated } from '../../testing/load-generated.js';
import { closeAfterEach, serve } from '../../testing/scripted-client.js';
import { typeErrors } from '../../testing/type-check.js';
import { typesEmitter } from '../types/types-emitter.js';
import { clientEmitter } from './client-emitter.js';

closeAfterEach();

const schema = `
  { 'enum': 'Kind', 'data': [ 'plain', 'sized' ] }
  { 'struct': 'Sized', 'data': { 'size': 'size', 'ratio': 'number', 'cpus': 'uint32' } }
  { 'union': 'Thing', 'base': { 'kind': 'Kind', '*serial': 'uint64' },
    'discriminator': 'kind', 'data': { 'sized': 'Sized' } }
  { 'alternate': 'Some', 'data': { 'one': 'int', 'many': [ 'Sized' ], 'thing': 'Thing' } }
  { 'struct': 'Tree', 'data': { 'things': [ 'Thing' ], '*below': [ 'Tree' ], 'some': 'Some' } }
  { 'struct': 'Named', 'data': { 'name': 'str' } }
  { 'command': 'query-tree', 'returns': 'Tree' }
  { 'command': 'query-count', 'returns': 'int' }
  { 'command': 'query-name', 'returns': 'Named' }
  { 'command': 'set-size', 'data': { 'size': 'size' } }
  { 'event': 'GROWN', 'data': { 'by': 'int', 'cpus': 'uint8' } }
  { 'event': 'RENAMED', 'data': 'Named' }
`;

const filesOf = async (int64: Settings['int64'], text = schema) => {
  const emitters = [typesEmitter, clientEmitter];
  const settings = { int64 };
  // Lists in alternates came with 7.1, commands that return no object need a pragma since 2.10.
  const pragma = "{ 'pragma': { 'command-returns-exceptions': [ 'query-count' ] } }\n";
  const { files, diagnostics } = await generate(modelOf(pragma + text, '10.0'), {
    emitters,
    settings,
  });
  expect(diagnostics).toEqual([]);
  return files;
};

/** What a server says to the first client that asks. */
const things = (size: unknown) => [
  { kind: 'sized', size, ratio: 2, cpus: 4, serial: 1 },
  { kind: 'plain', size, serial: 1 },
];
const tree = (size: unknown) => ({
  things: things(size),
  below: [{ things: [], some: [{ size, ratio: 1, cpus: 1 }] }],
  some: 5,
});

/** A client of a server that returns `replies` by the names of commands, and says one event. */
async function clientOf(
  int64: Settings['int64'],
  replies: Readonly<Record<string, string>>,
  problems: Error[] = [],
): Promise<{ client: QmpClient; exported: Readonly<Record<string, unknown>>; address: never }> {
  const exported = loadGenerated(await filesOf(int64));
  const server = await serve(async (peer) => {
    await peer.negotiate();
    for (;;) {
      const { id, execute = '' } = await peer.receive();
      peer.send(
        `{"event":"GROWN","data":{"by":${replies['GROWN'] ?? '1'},"cpus":1},` +
          '"timestamp":{"seconds":1,"microseconds":2}}\r\n' +
          `{"return":${replies[execute] ?? '{}'},"id":${String(id)}}\r\n`,
      );
    }
  });
  const { Client } = exported as { Client: typeof QmpClient };
  const onError = (problem: Error): void => void problems.push(problem);
  const client = await Client.connect(server.address, { onError });
  return { client, exported, address: server.address as never };
}

it('is a table of what is received, laid out as prettier does, and compiles', async () => {
  const files = await filesOf('bigint');
  const table = files.find(({ path }) => path === 'int64.ts')!.text;
  expect(table).toBe(await format(table, { filepath: 'int64.ts' }));
  expect(table).toContain('export const TreeInt64: Int64Places = {');
  expect(table).not.toMatch(/Named|cpus|ratio/);
  const commands = files.find(({ path }) => path === 'commands.ts')!.text;
  expect(commands).toBe(await format(commands, { filepath: 'commands.ts' }));
  expect(commands.match(/int64: .*/g)).toEqual([
    'int64: /* @__PURE__ */ asBigint(() => TreeInt64),',
    'int64: /* @__PURE__ */ asBigint(true),',
  ]);
  expect(typeErrors(files)).toEqual([]);
}, 60_000);

it('is not there where integers are what they are, or where there are none', async () => {
  for (const files of [
    await filesOf('mixed'),
    await filesOf('bigint', "{ 'command': 'query-count' }"),
  ]) {
    expect(files.map(({ path }) => path)).not.toContain('int64.ts');
    expect(files.map(({ text }) => text).join('')).not.toContain('int64');
  }
});

it('makes a bigint of each 64-bit integer, and of nothing else', async () => {
  const replies = { 'query-tree': JSON.stringify(tree(7)), 'query-count': '3' };
  const { client } = await clientOf('bigint', replies);
  const events = client.events('GROWN');
  expect(await client.execute('query-tree')).toEqual({
    things: [
      { kind: 'sized', size: 7n, ratio: 2, cpus: 4, serial: 1n },
      { kind: 'plain', size: 7, serial: 1n },
    ],
    below: [{ things: [], some: [{ size: 7n, ratio: 1, cpus: 1 }] }],
    some: 5n,
  });
  expect(await client.execute('query-count')).toBe(3n);
  expect((await events.next()).value).toMatchObject({ data: { by: 1n, cpus: 1 } });
  await client.close();
});

it('never rounds for numbers: the reply fails, the event is told as a problem', async () => {
  const problems: Error[] = [];
  const big = String(2n ** 53n + 1n);
  const replies = {
    'query-tree': JSON.stringify(tree(0)).replace('"size":0', `"size":${big}`),
    'query-count': '3',
    GROWN: big,
  };
  const { client } = await clientOf('number', replies, problems);
  await expect(client.execute('query-tree')).rejects.toMatchObject({
    name: 'QmpIntegerError',
    message: `query-tree: no number holds ${big} exactly`,
    value: BigInt(big),
  });
  expect(await client.execute('query-count')).toBe(3);
  expect(problems.map(({ message }) => message)).toEqual([
    `GROWN: no number holds ${big} exactly`,
    `GROWN: no number holds ${big} exactly`,
  ]);
  await client.close();
});

it('comes with command values, and with events where they are given to connect', async () => {
  const { client, exported, address } = await clientOf('bigint', { 'query-count': '3' });
  await client.close();
  const { queryCount, int64Events } = exported as {
    queryCount: CommandOf;
    int64Events: Record<string, never>;
  };
  const own = await connect(address, { int64Events });
  const events = own.events('GROWN');
  expect(await own.execute(queryCount)).toBe(3n);
  expect((await events.next()).value).toMatchObject({ data: { by: 1n } });
  await own.close();
});
