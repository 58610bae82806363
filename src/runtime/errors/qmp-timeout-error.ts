import { QmpError } from './qmp-error.js';

/**
 * A time limit passed. QEMU knows no way to take a command back: one that was sent goes on, and
 * its late reply is dropped.
 */
export class QmpTimeoutError extends QmpError {
  override name = 'QmpTimeoutError';
  /** The limit that passed, in milliseconds. */
  readonly timeout: number;

  constructor(awaited: string, timeout: number) {
    super(`${awaited} within ${String(timeout)} ms`);
    this.timeout = timeout;
  }
}
