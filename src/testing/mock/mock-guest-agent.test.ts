import { beforeAll, expect, it } from '@jest/globals';
import { clientEmitter } from '../../emitters/client/client-emitter.js';
import { mockEmitter } from '../../emitters/mock/mock-emitter.js';
import { typesEmitter } from '../../emitters/types/types-emitter.js';
import { validatorsEmitter } from '../../emitters/validators/validators-emitter.js';
import { generate } from '../../generate.js';
import type { EmptyTable } from '../../runtime/command-table.js';
import { GuestAgentClient } from '../../runtime/guest-agent-client.js';
import type { MockSchema } from '../../runtime/mock-schema.js';
import { modelOf } from '../compile-text.js';
import { loadGenerated } from '../load-generated.js';
import { RawClient } from '../raw-client.js';
import { createMockServer } from './create-mock-server.js';
import { MockCommandError } from './mock-command-error.js';

interface Commands {
  'guest-get-time': { arguments: undefined; returns: number };
  'guest-shutdown': { arguments: { readonly mode?: string } | undefined; returns: undefined };
}

let schema: MockSchema<Commands, EmptyTable>;

beforeAll(async () => {
  const model = modelOf(`
    { 'pragma': { 'command-returns-exceptions': [
        'guest-get-time', 'guest-sync', 'guest-sync-delimited' ] } }
    { 'command': 'guest-sync', 'data': { 'id': 'int' }, 'returns': 'int' }
    { 'command': 'guest-sync-delimited', 'data': { 'id': 'int' }, 'returns': 'int' }
    { 'command': 'guest-get-time', 'returns': 'int' }
    { 'command': 'guest-shutdown', 'data': { '*mode': 'str' }, 'success-response': false }`);
  const emitters = [typesEmitter, validatorsEmitter, clientEmitter, mockEmitter];
  const { files } = await generate(model, { emitters });
  schema = loadGenerated(files)['mockSchema'] as typeof schema;
}, 60_000);

it('synchronises, and answers by handlers', async () => {
  await using mock = await createMockServer({ schema });
  mock.handle('guest-get-time', () => 7);
  await using agent = await GuestAgentClient.connect<GuestAgentClient<Commands>>(mock.target());
  expect(await agent.execute('guest-get-time')).toBe(7);
  mock.fault({ kind: 'delay', milliseconds: 20 }, { command: 'guest-get-time' });
  const late = agent.execute('guest-get-time', undefined, { timeout: 1 });
  await expect(late).rejects.toMatchObject({ name: 'QmpTimeoutError' });
  mock.handle('guest-get-time', () => 8);
  expect(await agent.execute('guest-get-time')).toBe(8);
  expect(mock.calls()).toHaveLength(3);
});

it('says nothing where nothing is said on success', async () => {
  await using mock = await createMockServer({ schema, listen: 'memory' });
  const shutdown = { name: 'guest-shutdown', successResponse: false } as const;
  mock.handle('guest-shutdown', ({ mode }) => {
    if (mode !== 'halt') throw new MockCommandError('no such mode');
  });
  await using agent = await GuestAgentClient.connect<GuestAgentClient<Commands>>(mock.target());
  await agent.execute(shutdown, { mode: 'halt' });
  await expect(agent.execute(shutdown, { mode: 'x' })).rejects.toThrow('no such mode');
});

it('speaks as the real one does', async () => {
  await using mock = await createMockServer({ protocol: 'guest-agent', listen: 'memory' });
  const client = new RawClient(mock.target());
  client.send(Buffer.of(0xff));
  client.send('{"execute":"guest-sync-delimited","arguments":{"id":5}}\n');
  client.send('{"execute":"guest-sync","arguments":{"id":9007199254740993},"id":"x"}\n');
  client.send('{"execute":"guest-sync","arguments":{"id":"5"}}\n');
  client.send('{"execute":"guest-ping"}\n');
  const lines = await client.lines(5);
  expect(lines.map((line) => line.replace(/"desc":".*?"/, '"desc":""'))).toEqual([
    '{"error":{"class":"GenericError","desc":""}}',
    '\xff{"return":5}',
    '{"return":9007199254740993,"id":"x"}',
    '{"error":{"class":"GenericError","desc":""}}',
    '{"error":{"class":"CommandNotFound","desc":""}}',
  ]);
  client.close();
});
