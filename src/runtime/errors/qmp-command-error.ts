import { QmpError } from './qmp-error.js';

/**
 * The error classes of QEMU 2.10 and later. Earlier releases have others (until 1.1 several dozen),
 * so any string may come.
 */
export type QmpErrorClass =
  | 'GenericError'
  | 'CommandNotFound'
  | 'DeviceNotActive'
  | 'DeviceNotFound'
  | 'KVMMissingCap'
  | (string & Record<never, never>);

/** The server carried a command out and says that it failed. */
export class QmpCommandError extends QmpError {
  override name = 'QmpCommandError';
  /** Kind of failure; nearly always `GenericError`. */
  readonly class: QmpErrorClass;
  /** The server's words. They are made for people: no promise that they stay as they are. */
  readonly desc: string;
  /** Name of the command that failed. */
  readonly command: string;
  readonly #arguments: unknown;

  constructor(
    reply: { readonly class: string; readonly desc: string },
    command: string,
    commandArguments: unknown,
  ) {
    super(`${command}: ${reply.desc}`);
    this.class = reply.class;
    this.desc = reply.desc;
    this.command = command;
    this.#arguments = commandArguments;
  }

  /**
   * What the command was called with. An accessor, so that printing the error does not print
   * what may hold a password.
   */
  get arguments(): unknown {
    return this.#arguments;
  }
}
