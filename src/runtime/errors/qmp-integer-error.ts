import { QmpError } from './qmp-error.js';

/**
 * A received integer is too large for a `number`, and the client was generated with
 * `--int64 number`. The command was carried out all the same.
 */
export class QmpIntegerError extends QmpError {
  override name = 'QmpIntegerError';
  /** The integer itself. */
  readonly value: bigint;

  /** @param holder the command or event that it belongs to */
  constructor(holder: string, value: bigint) {
    super(`${holder}: no number holds ${String(value)} exactly`);
    this.value = value;
  }
}
