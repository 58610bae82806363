import { QmpJobError } from '../errors/qmp-job-error.js';
import type { Int64 } from '../int64.js';
import type { QmpEvent } from '../qmp-event.js';
import { HeardJob } from './heard-job.js';
import { itemWith } from './item-with.js';
import { watch, type WatchedClient, type WatchOptions } from './watch.js';

/** A client of a server with block jobs: one of the schema of QEMU 1.1 or later, or of none. */
export type BlockJobClient = WatchedClient<'query-block-jobs'>;

/** A block job, as `query-block-jobs` has it. Of one that is gone, only the device is known. */
export interface BlockJobInfo {
  /** The job's id, or where it has none the name of the device. */
  readonly device: string;
  /** Such as `mirror`, `stream`, `commit`. */
  readonly type?: string;
  readonly len?: Int64;
  readonly offset?: Int64;
  readonly ready?: boolean;
  /** From 2.12 on. */
  readonly status?: string;
  readonly error?: string;
}

/** How to wait for a block job. */
export interface BlockJobOptions extends WatchOptions {
  /** What to wait for: that it can be completed, or that it has ended. Default: `'concluded'`. */
  readonly until?: 'ready' | 'concluded' | undefined;
  /** Hears how far it is, each time that was asked. */
  readonly onProgress?: ((job: BlockJobInfo) => void) | undefined;
}

/**
 * The same as `waitForJob`, for releases before 3.0: they have block jobs only, which tell of their
 * end by an event and are gone. It works with those of later releases too.
 *
 * @param device the job's id, or where it has none (always before 2.7) the name of the device
 * @throws QmpJobError where it failed, was cancelled, or is gone and nobody heard how it ended;
 *   QmpConnectionError, QmpTimeoutError, QmpAbortError; what `start` rejects with
 */
export async function waitForBlockJob(
  client: BlockJobClient,
  device: string,
  options: BlockJobOptions = {},
): Promise<BlockJobInfo> {
  const { until = 'concluded', onProgress } = options;
  const heard = new HeardJob(device);
  const look = async (signal: AbortSignal): Promise<BlockJobInfo | undefined> => {
    const jobs = await client.execute('query-block-jobs', undefined, { signal });
    const job = itemWith('device', device, jobs) as BlockJobInfo | undefined;
    if (job === undefined || heard.isOver) return { device, ...job, ...heard.end };
    onProgress?.(job);
    const isReady = until === 'ready' && job.ready === true;
    return isReady || job.status === 'concluded' ? job : undefined;
  };
  const hear = (event: QmpEvent): boolean => heard.hear(event);
  const job = await watch(client, { name: `job '${device}'`, hear, look }, options);
  if (job.error !== undefined) throw new QmpJobError(device, job.error);
  return job;
}
