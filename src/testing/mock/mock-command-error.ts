import type { QmpErrorClass } from '../../runtime/errors/qmp-command-error.js';

/** Thrown by a handler: the command fails, and the client gets class and description. */
export class MockCommandError extends Error {
  override name = 'MockCommandError';
  readonly class: QmpErrorClass;

  /** @param errorClass kind of failure; QEMU itself says `GenericError` nearly always */
  constructor(desc: string, errorClass: QmpErrorClass = 'GenericError') {
    super(desc);
    this.class = errorClass;
  }
}
