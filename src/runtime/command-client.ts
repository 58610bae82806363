import type { OobCallOptions } from './call-options.js';
import type { CommandOf } from './command-of.js';
import type { CommandSession } from './command-session.js';
import type {
  CommandIn,
  CommandTable,
  EntryOf,
  ExecuteParameters,
  ReturnOf,
} from './command-table.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { QmpConnectionError } from './errors/qmp-connection-error.js';
import { QmpProtocolError } from './errors/qmp-protocol-error.js';
import { QmpValidationError } from './errors/qmp-validation-error.js';
import { encodeRequest } from './request-encoding.js';
import type { Outcome } from './session/request-channel.js';
import { checkTimeLimit } from './time-limit.js';
import { limitError, withinLimits } from './within-limits.js';

/** Commands as values, called as one likes. */
export type CommandValues = Readonly<Record<string, CommandOf>>;

/** What all clients can: execute commands, typed by a map of them, and end. */
export abstract class CommandClient<C extends CommandTable<C>> {
  readonly #session: CommandSession;
  readonly #commands: ReadonlyMap<string, CommandOf>;
  readonly #closed: Promise<Error | undefined>;
  #closing: Promise<void> | undefined;

  /** @param commands what is known at run time of commands that are executed by name */
  constructor(session: CommandSession, commands: CommandValues = {}) {
    this.#session = session;
    this.#commands = new Map(Object.values(commands).map((command) => [command.name, command]));
    this.#closed = session.ended.then((cause) => (this.#closing === undefined ? cause : undefined));
  }

  /**
   * Resolves when the connection has ended: with `undefined` after `close`, else with the cause.
   * Never rejects.
   */
  get closed(): Promise<Error | undefined> {
    return this.#closed;
  }

  /**
   * Executes a command, told by its name or as a value, and resolves to what it returns. It is sent
   * at most once. Arguments may be left out where all of them may.
   *
   * @throws QmpCommandError where the server says that it failed; QmpConnectionError where the
   *   connection ended first; QmpTimeoutError; QmpAbortError; QmpValidationError or JsonEncodeError
   *   for arguments that are wrong, before anything is sent; QmpIntegerError where generated types
   *   promise a number and none holds what came
   */
  async execute<const T extends CommandIn<C>>(
    command: T,
    ...parameters: ExecuteParameters<EntryOf<C, T>>
  ): Promise<ReturnOf<EntryOf<C, T>>> {
    const [args, options] = parameters as readonly [unknown?, OobCallOptions?];
    return (await this.#call(this.#known(command), args, options ?? {})) as never;
  }

  /**
   * Ends the connection; what is outstanding fails with a QmpConnectionError. Resolves when the
   * connection is closed.
   */
  close(): Promise<void> {
    const { channel } = this.#session;
    this.#closing ??= channel.close(new QmpConnectionError('The client was closed'));
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #known(command: string | CommandOf): CommandOf {
    return typeof command === 'string'
      ? (this.#commands.get(command) ?? { name: command })
      : command;
  }

  /**
   * Errors are made here, after the wait, and not where the reply came in: so their stack names the
   * asynchronous callers.
   */
  async #call(command: CommandOf, args: unknown, options: OobCallOptions): Promise<unknown> {
    const { name } = command;
    const { channel, outOfBand, timeout: defaultTimeout } = this.#session;
    const oob = options.oob ?? false;
    if (oob && !outOfBand) {
      throw new QmpProtocolError(`${name}: this connection has no out-of-band execution`);
    }
    const timeout = checkTimeLimit(options.timeout ?? defaultTimeout);
    this.#checkArguments(command, args);
    const silent = command.successResponse === false;
    const request = encodeRequest(name, args, { outOfBand: oob, silent });
    const limits = { timeout, signal: options.signal };
    const outcome = await withinLimits<Outcome>(limits, (settle) =>
      channel.request(request, settle),
    );
    switch (outcome.kind) {
      case 'return':
        return command.int64 ? command.int64(outcome.value, name) : outcome.value;
      case 'error':
        throw new QmpCommandError(outcome, name, args);
      case 'ended': {
        const { cause } = outcome;
        throw new QmpConnectionError(`${name}: no reply: ${cause.message}`, { cause });
      }
      case 'timeout':
      case 'aborted':
        throw limitError(name, 'no reply', outcome);
    }
  }

  /** Arguments that are left out are checked as if there were none: some may be mandatory. */
  #checkArguments({ name, arguments: validator }: CommandOf, args: unknown): void {
    if (validator === undefined || this.#session.validate === 'off') return;
    const result = validator.safeParse(args === undefined ? {} : args);
    if (!result.success) throw new QmpValidationError(name, result.issues);
  }
}
