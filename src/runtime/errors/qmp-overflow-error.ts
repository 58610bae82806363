import { QmpError } from './qmp-error.js';

/** More events came than a stream may hold, and nobody read them. */
export class QmpOverflowError extends QmpError {
  override name = 'QmpOverflowError';
  /** How many it may hold. */
  readonly limit: number;

  constructor(limit: number) {
    super(`More than ${String(limit)} events wait to be read`);
    this.limit = limit;
  }
}
