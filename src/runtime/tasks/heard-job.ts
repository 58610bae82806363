import { isJsonObject } from '../json/json-object.js';
import type { QmpEvent } from '../qmp-event.js';

/** What events tell of one job. They alone do, of a job that goes as soon as it has ended. */
export class HeardJob {
  readonly #id: string;
  #isOver = false;
  #failure: string | undefined;

  constructor(id: string) {
    this.#id = id;
  }

  /** It has ended. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** How it ended, if it is there no more: without an error where all went well. */
  get end(): { readonly error?: string } {
    if (!this.#isOver) return { error: 'not there, and nobody heard how it ended' };
    return this.#failure === undefined ? {} : { error: this.#failure };
  }

  /** Takes an event in. Returns whether it is of this job. */
  hear({ event, data }: QmpEvent): boolean {
    if (!isJsonObject(data)) return false;
    if (event === 'JOB_STATUS_CHANGE' && data['id'] === this.#id) this.#hearStatus(data['status']);
    else if (event.startsWith('BLOCK_JOB_') && data['device'] === this.#id) {
      this.#hearBlockJob(event, data['error']);
    } else return false;
    return true;
  }

  #hearStatus(status: unknown): void {
    if (status === 'aborting') this.#failure ??= 'failed or cancelled';
    if (status === 'concluded' || status === 'null') this.#isOver = true;
  }

  #hearBlockJob(event: string, error: unknown): void {
    if (event === 'BLOCK_JOB_CANCELLED') this.#failure = 'cancelled';
    if (event === 'BLOCK_JOB_COMPLETED' && typeof error === 'string') this.#failure = error;
    if (event === 'BLOCK_JOB_CANCELLED' || event === 'BLOCK_JOB_COMPLETED') this.#isOver = true;
  }
}
