import { QmpError } from './qmp-error.js';

/**
 * More came than may wait: events in a stream that nobody reads, or commands while there is no
 * connection.
 */
export class QmpOverflowError extends QmpError {
  override name = 'QmpOverflowError';
  /** How many may wait. */
  readonly limit: number;

  /** @param waiting what there is too much of */
  constructor(limit: number, waiting = 'events wait to be read') {
    super(`More than ${String(limit)} ${waiting}`);
    this.limit = limit;
  }
}
