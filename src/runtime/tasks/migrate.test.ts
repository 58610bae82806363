import { expect, it } from '@jest/globals';
import { closeAfterEach, connectTo, outcomesOf } from '../../testing/scripted-client.js';
import type { ReceivedRequest, ScriptedPeer } from '../../testing/scripted-server.js';
import { QmpCommandError } from '../errors/qmp-command-error.js';
import { migrate } from './migrate.js';
import { waitForMigration } from './wait-for-migration.js';

closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };
const never = 2 ** 31;

/**
 * Answers `query-migrate` with these states one after the other, the last one again and again; with
 * `events` it says that one has changed after each answer.
 */
function migrating(
  states: readonly object[],
  { events = false, received = [] as ReceivedRequest[] } = {},
) {
  return async (peer: ScriptedPeer): Promise<void> => {
    await peer.negotiate();
    let queries = 0;
    for (;;) {
      const request = await peer.receive();
      received.push(request);
      if (request.execute !== 'query-migrate') {
        if (request.execute === 'migrate-set-capabilities' && !events)
          peer.fail(request, 'unknown');
        else if (request.arguments?.['uri'] === 'bad') peer.fail(request, 'bad uri');
        else peer.reply(request, {});
        continue;
      }
      peer.reply(request, states[Math.min(queries, states.length - 1)]);
      if (events) peer.say({ event: 'MIGRATION', data: { status: 'any' }, timestamp });
      queries += 1;
    }
  };
}

const completed = { status: 'completed', 'total-time': 9, downtime: 3, 'more-of-this-release': 1 };

it('hears of the end, and shows how it goes', async () => {
  const received: ReceivedRequest[] = [];
  const states = [{ status: 'setup' }, { status: 'active', ram: { remaining: 5 } }, completed];
  const client = await connectTo(migrating(states, { events: true, received }));
  const seen: unknown[] = [];
  const done = await migrate(client, 'tcp:x:1', {
    pollInterval: never,
    onProgress: ({ status, ram }) => void seen.push([status, ram?.remaining]),
  });
  expect(done).toEqual(completed);
  expect(seen).toEqual([
    ['setup', undefined],
    ['active', 5],
    ['completed', undefined],
  ]);
  expect(received.slice(0, 2)).toMatchObject([
    { arguments: { capabilities: [{ capability: 'events', state: true }] } },
    { execute: 'migrate', arguments: { uri: 'tcp:x:1' } },
  ]);
  expect(received).toHaveLength(5);
});

it('does without events, where nothing is known of them or all are missed', async () => {
  const client = await connectTo(migrating([{}, { status: 'active' }, completed]));
  expect(await migrate(client, 'tcp:x:1', { pollInterval: 5 })).toEqual(completed);
});

it('starts as it is told, and leaves the capability alone where told so', async () => {
  const received: ReceivedRequest[] = [];
  const client = await connectTo(migrating([completed], { received }));
  const to = () => client.execute('migrate', { channels: [] });
  expect(await migrate(client, to, { events: false })).toEqual(completed);
  expect(received).toMatchObject([
    { execute: 'migrate', arguments: { channels: [] } },
    { execute: 'query-migrate' },
  ]);
});

it('fails with why', async () => {
  const ends = [
    { status: 'failed', 'error-desc': 'no route' },
    { status: 'failed' },
    { status: 'cancelled' },
  ];
  const outcomes: unknown[] = [];
  for (const end of ends) {
    const client = await connectTo(migrating([{ status: 'active' }, end]));
    const done = migrate(client, 'tcp:x:1', { pollInterval: 5 });
    outcomes.push(...(await outcomesOf([done])));
    await expect(done).rejects.toMatchObject({ status: end.status, desc: end['error-desc'] });
  }
  expect(outcomes).toEqual([
    'QmpMigrationError: The migration is failed: no route',
    'QmpMigrationError: The migration is failed',
    'QmpMigrationError: The migration is cancelled',
  ]);
});

it('fails where it cannot start, by its limits, and with the connection', async () => {
  const client = await connectTo(migrating([{ status: 'active' }]));
  await expect(migrate(client, 'bad')).rejects.toThrow(QmpCommandError);
  const waiting = outcomesOf([
    migrate(client, 'tcp:x:1', { timeout: 30 }),
    migrate(client, 'tcp:x:1', { signal: AbortSignal.abort() }),
    waitForMigration(client, { timeout: 30 }),
  ]);
  expect(await waiting).toEqual([
    'QmpTimeoutError: migration: not done within 30 ms',
    'QmpAbortError: migration: given up',
    'QmpTimeoutError: migration: not done within 30 ms',
  ]);
  const closed = outcomesOf([waitForMigration(client)]);
  await client.close();
  expect(await closed).toEqual(['QmpConnectionError: migration: not done: The client was closed']);
});
