import { QmpError } from './qmp-error.js';

/** A migration failed or was cancelled. */
export class QmpMigrationError extends QmpError {
  override name = 'QmpMigrationError';
  /** `failed` or `cancelled`. */
  readonly status: string;
  /** Why, in the server's words; `undefined` where it said nothing, as before QEMU 2.7. */
  readonly desc: string | undefined;

  constructor(status: string, desc: string | undefined) {
    super(
      desc === undefined ? `The migration is ${status}` : `The migration is ${status}: ${desc}`,
    );
    this.status = status;
    this.desc = desc;
  }
}
