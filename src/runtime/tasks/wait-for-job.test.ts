import { getEventListeners } from 'node:events';
import { expect, it } from '@jest/globals';
import { closeAfterEach, connectTo, outcomesOf } from '../../testing/scripted-client.js';
import type { ScriptedPeer } from '../../testing/scripted-server.js';
import { QmpAbortError } from '../errors/qmp-abort-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import { waitForBlockJob } from './wait-for-block-job.js';
import { waitForJob, type JobInfo } from './wait-for-job.js';

closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };
const never = 2 ** 31;

const status = (id: string, value: string): object => ({
  event: 'JOB_STATUS_CHANGE',
  data: { id, status: value },
  timestamp,
});
const blockJob = (name: string, device: string, more: object = {}): object => ({
  event: `BLOCK_JOB_${name}`,
  data: { device, type: 'mirror', len: 1, offset: 1, speed: 0, ...more },
  timestamp,
});
const job = (id: string, value: string, more: object = {}): object => ({
  id,
  status: value,
  type: 'mirror',
  ...more,
});

/**
 * Answers the queries one after the other with these lists of jobs, the last one again and again,
 * and says some events after a few of the replies.
 */
function jobsOf(
  replies: readonly (readonly object[])[],
  events: readonly (readonly object[])[] = [],
  received: string[] = [],
) {
  return async (peer: ScriptedPeer): Promise<void> => {
    await peer.negotiate();
    let queries = 0;
    for (;;) {
      const request = await peer.receive();
      received.push(request.execute ?? '');
      if (!request.execute?.startsWith('query-')) {
        peer.reply(request, {});
        continue;
      }
      peer.reply(request, replies[Math.min(queries, replies.length - 1)]);
      peer.say(...(events[queries] ?? []));
      queries += 1;
    }
  };
}

it('hears of the end, asks no more than it must, and gives what was asked last', async () => {
  const received: string[] = [];
  const client = await connectTo(
    jobsOf(
      [[job('j', 'running')], [job('i', 'running'), job('j', 'concluded')]],
      [[status('i', 'concluded'), status('j', 'concluded')]],
      received,
    ),
  );
  const seen: JobInfo[] = [];
  const done = waitForJob(client, 'j', {
    pollInterval: never,
    onProgress: (progress) => void seen.push(progress),
  });
  expect(await done).toEqual(job('j', 'concluded'));
  expect(seen).toEqual([job('j', 'running'), job('j', 'concluded')]);
  expect(received).toEqual(['query-jobs', 'query-jobs']);
});

it('finds the end although every event was missed', async () => {
  const client = await connectTo(
    jobsOf([[job('j', 'created')], [job('j', 'running')], [job('j', 'concluded')]]),
  );
  expect(await waitForJob(client, 'j', { pollInterval: 5 })).toEqual(job('j', 'concluded'));
});

it('knows how a job ended that went as it did', async () => {
  const ends = [
    [status('j', 'running'), status('j', 'concluded'), status('j', 'null')],
    [blockJob('COMPLETED', 'j'), status('j', 'concluded'), status('j', 'null')],
    [status('j', 'aborting'), status('j', 'concluded'), status('j', 'null')],
    [blockJob('COMPLETED', 'j', { error: 'No space left' }), status('j', 'null')],
    [status('j', 'aborting'), blockJob('CANCELLED', 'j'), status('j', 'null')],
    [status('i', 'concluded'), status('i', 'null'), status('j', 'running')],
  ];
  const outcomes: unknown[] = [];
  for (const events of ends) {
    const client = await connectTo(peerSaying(events));
    const start = () => client.execute('blockdev-mirror');
    outcomes.push(...(await outcomesOf([waitForJob(client, 'j', { start, pollInterval: never })])));
  }
  expect(outcomes).toEqual([
    { id: 'j', status: 'concluded' },
    { id: 'j', status: 'concluded' },
    "QmpJobError: job 'j': failed or cancelled",
    "QmpJobError: job 'j': No space left",
    "QmpJobError: job 'j': cancelled",
    "QmpJobError: job 'j': not there, and nobody heard how it ended",
  ]);
});

/** Says these before the reply to what is no query, and has no jobs. */
function peerSaying(events: readonly object[]) {
  return async (peer: ScriptedPeer): Promise<void> => {
    await peer.negotiate();
    for (;;) {
      const request = await peer.receive();
      const isQuery = request.execute?.startsWith('query-') === true;
      if (!isQuery) peer.say(...events);
      peer.reply(request, isQuery ? [] : {});
    }
  };
}

it('fails where a job was there and is gone, and where there never was one', async () => {
  const gone = await connectTo(jobsOf([[job('j', 'running')], []]));
  const none = await connectTo(jobsOf([[]]));
  const outcomes = await outcomesOf([
    waitForJob(gone, 'j', { pollInterval: 5 }),
    waitForJob(none, 'j'),
  ]);
  expect(new Set(outcomes)).toEqual(
    new Set(["QmpJobError: job 'j': not there, and nobody heard how it ended"]),
  );
});

it('fails with the error of a job that stays, and dismisses it where that is wished for', async () => {
  const received: string[] = [];
  const jobs = [[job('j', 'concluded', { error: 'No space left' })]];
  const client = await connectTo(jobsOf(jobs, [], received));
  const outcomes = await outcomesOf([
    waitForJob(client, 'j'),
    waitForJob(client, 'j', { dismiss: true }),
  ]);
  expect(outcomes).toEqual([
    "QmpJobError: job 'j': No space left",
    "QmpJobError: job 'j': No space left",
  ]);
  expect(received.toSorted()).toEqual(['job-dismiss', 'query-jobs', 'query-jobs']);
});

it.each([
  ['ready', ['running', 'ready']],
  ['ready', ['running', 'standby']],
  ['ready', ['running', 'pending']],
  ['pending', ['ready', 'waiting', 'pending']],
  ['concluded', ['ready', 'pending', 'concluded']],
] as const)('waits until it is %s: %j', async (until, states) => {
  const client = await connectTo(jobsOf(states.map((state) => [job('j', state)])));
  const found = await waitForJob(client, 'j', { until, pollInterval: 2 });
  expect(found.status).toBe(states.at(-1));
});

it('fails with what cannot start it, and with what the listener throws', async () => {
  const client = await connectTo(jobsOf([[job('j', 'running')]]));
  const wrong = new Error('wrong');
  await expect(waitForJob(client, 'j', { start: () => Promise.reject(wrong) })).rejects.toBe(wrong);
  const onProgress = (): void => {
    throw wrong;
  };
  await expect(waitForJob(client, 'j', { onProgress })).rejects.toBe(wrong);
});

it('goes on asking where an answer comes too late', async () => {
  let queries = 0;
  const client = await connectTo(
    async (peer) => {
      await peer.negotiate();
      for (;;) {
        const request = await peer.receive();
        queries += 1;
        if (queries > 1) peer.reply(request, [job('j', 'concluded')]);
      }
    },
    { timeout: 20 },
  );
  expect(await waitForJob(client, 'j', { pollInterval: 5 })).toMatchObject({ status: 'concluded' });
});

it('has limits, and leaves nothing behind', async () => {
  const client = await connectTo(jobsOf([[job('j', 'running')]]));
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
  const before = timers();
  const controller = new AbortController();
  const { signal } = controller;
  const late = waitForJob(client, 'j', { timeout: 20, signal });
  await expect(late).rejects.toThrow(new QmpTimeoutError("job 'j': not done", 20));
  const aborted = waitForJob(client, 'j', { signal });
  const outcome = expect(aborted).rejects.toThrow(QmpAbortError);
  controller.abort();
  await outcome;
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(timers()).toEqual(before);
  expect(await client.execute('go')).toEqual({});
});

it('fails on every end of the connection, between two questions too', async () => {
  const client = await connectTo(async (peer) => {
    await peer.negotiate();
    peer.reply(await peer.receive(), [job('j', 'running')]);
    await peer.receive();
    peer.end();
  });
  const waiting = outcomesOf([waitForJob(client, 'j', { pollInterval: never })]);
  await client.execute('quit').catch(() => undefined);
  expect(await waiting).toEqual([
    expect.stringMatching(/^QmpConnectionError: job 'j': not done: .* closed the connection$/),
  ]);
  expect(await outcomesOf([waitForJob(client, 'j')])).toEqual([
    expect.stringMatching(/^QmpConnectionError: /),
  ]);
});

it('names the caller in the stack of its errors', async () => {
  const client = await connectTo(jobsOf([[]]));
  async function whoWaits(): Promise<void> {
    await waitForJob(client, 'j');
  }
  await expect(whoWaits()).rejects.toMatchObject({
    stack: expect.stringContaining('whoWaits') as unknown,
  });
});

it('waits for block jobs of releases that have no others', async () => {
  const blockJobs = (...jobs: readonly object[]): readonly object[] =>
    jobs.map((one) => ({ type: 'mirror', len: 1, offset: 1, ...one }));
  const running = blockJobs({ device: 'd', ready: false });
  const ready = blockJobs({ device: 'd', ready: true });
  const isReady = await connectTo(jobsOf([running, ready], [[blockJob('READY', 'd')]]));
  expect(
    await waitForBlockJob(isReady, 'd', { until: 'ready', pollInterval: never }),
  ).toMatchObject({ device: 'd', ready: true });

  const ends = [
    [blockJob('COMPLETED', 'd')],
    [blockJob('COMPLETED', 'd', { error: 'No space left' })],
    [blockJob('CANCELLED', 'd')],
    [blockJob('COMPLETED', 'e')],
  ];
  const outcomes: unknown[] = [];
  for (const events of ends) {
    const client = await connectTo(jobsOf([running, []], [events]));
    outcomes.push(...(await outcomesOf([waitForBlockJob(client, 'd', { pollInterval: 20 })])));
  }
  expect(outcomes).toEqual([
    expect.objectContaining({ device: 'd' }),
    "QmpJobError: job 'd': No space left",
    "QmpJobError: job 'd': cancelled",
    "QmpJobError: job 'd': not there, and nobody heard how it ended",
  ]);
  const stays = blockJobs({ device: 'd', status: 'concluded', error: 'No space left' });
  const client = await connectTo(jobsOf([running, stays]));
  expect(await outcomesOf([waitForBlockJob(client, 'd', { pollInterval: 5 })])).toEqual([
    "QmpJobError: job 'd': No space left",
  ]);
});
