import { QmpError } from './qmp-error.js';

/** A job failed, was cancelled, or is gone without a word of how it ended. */
export class QmpJobError extends QmpError {
  override name = 'QmpJobError';
  /** The job's id. */
  readonly job: string;
  /** What went wrong; the server's words, where it said some. */
  readonly desc: string;

  constructor(job: string, desc: string) {
    super(`job '${job}': ${desc}`);
    this.job = job;
    this.desc = desc;
  }
}
