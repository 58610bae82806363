import { QmpCommandError } from '../errors/qmp-command-error.js';
import { QmpJobError } from '../errors/qmp-job-error.js';
import type { Int64 } from '../int64.js';
import type { QmpEvent } from '../qmp-event.js';
import { HeardJob } from './heard-job.js';
import { itemWith } from './item-with.js';
import { watch, type WatchedClient, type WatchOptions } from './watch.js';

/** A client of a server with jobs: one of the schema of QEMU 3.0 or later, or of none. */
export type JobClient = WatchedClient<'query-jobs' | 'job-dismiss'>;

/** A job, as `query-jobs` has it. Of one that went as it ended, only id and status are known. */
export interface JobInfo {
  readonly id: string;
  /** Such as `running`, `ready`, `concluded`. */
  readonly status: string;
  /** Such as `mirror`, `create`. */
  readonly type?: string;
  readonly 'current-progress'?: Int64;
  readonly 'total-progress'?: Int64;
  /** Why it failed. */
  readonly error?: string;
}

/** How to wait for a job. */
export interface JobOptions extends WatchOptions {
  /**
   * What to wait for. `'ready'`: it has copied all there was, and can be completed, as a mirror
   * is. `'pending'`: it waits to be finalized, where it does not do so of itself. `'concluded'`: it
   * has ended. Default: `'concluded'`.
   */
  readonly until?: 'ready' | 'pending' | 'concluded' | undefined;
  /**
   * Whether to dismiss the job when it has ended, where it does not go of itself: it was started
   * with `auto-dismiss` false, or is of a kind that stays, as one of `blockdev-create` does.
   * Default: false.
   */
  readonly dismiss?: boolean | undefined;
  /** Hears how far it is, each time that was asked. */
  readonly onProgress?: ((job: JobInfo) => void) | undefined;
}

/** The states in which it has come so far. */
const reached = {
  ready: ['ready', 'standby', 'waiting', 'pending'],
  pending: ['pending'],
  concluded: [],
} as const satisfies Record<string, readonly string[]>;

/**
 * Waits until a job has ended or is ready.
 *
 * ```ts
 * const start = () => client.blockdevMirror({ 'job-id': 'copy', device: 'a', target: 'b', sync: 'full' });
 * await waitForJob(client, 'copy', { start, until: 'ready' });
 * await waitForJob(client, 'copy', { start: () => client.jobComplete({ id: 'copy' }) });
 * ```
 *
 * Let it start what ends the job: a short one may be over, and gone, before a wait begins later.
 * Limits end the wait, not the job.
 *
 * @throws QmpJobError where it failed, was cancelled, or is gone and nobody heard how it ended;
 *   QmpConnectionError, QmpTimeoutError, QmpAbortError; what `start` rejects with
 */
export async function waitForJob(
  client: JobClient,
  id: string,
  options: JobOptions = {},
): Promise<JobInfo> {
  const { until = 'concluded', dismiss = false, onProgress } = options;
  const heard = new HeardJob(id);
  const look = async (signal: AbortSignal): Promise<JobInfo | undefined> => {
    const jobs = await client.execute('query-jobs', undefined, { signal });
    const job = itemWith('id', id, jobs) as JobInfo | undefined;
    if (job === undefined) return { id, status: 'concluded', ...heard.end };
    onProgress?.(job);
    if (job.status !== 'concluded') return isReached(job.status, until) ? job : undefined;
    if (dismiss) await dismissJob(client, id);
    return job;
  };
  const hear = (event: QmpEvent): boolean => heard.hear(event);
  const job = await watch(client, { name: `job '${id}'`, hear, look }, options);
  if (job.error !== undefined) throw new QmpJobError(id, job.error);
  return job;
}

function isReached(status: string, until: keyof typeof reached): boolean {
  return (reached[until] as readonly string[]).includes(status);
}

/** Somebody else may be quicker. */
async function dismissJob(client: JobClient, id: string): Promise<void> {
  try {
    await client.execute('job-dismiss', { id });
  } catch (error) {
    if (!(error instanceof QmpCommandError)) throw error;
  }
}
