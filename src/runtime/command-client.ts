import type { OobCallOptions } from './call-options.js';
import type { CommandOf } from './command-of.js';
import type { CommandSession } from './command-session.js';
import type {
  CommandIn,
  CommandTable,
  EntryOf,
  ExecuteParameters,
  ReturnOf,
  UntypedCommands,
} from './command-table.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { QmpConnectionError } from './errors/qmp-connection-error.js';
import { QmpProtocolError } from './errors/qmp-protocol-error.js';
import { intercept, type CallOf, type Interceptor } from './interceptor.js';
import type { JsonObject } from './json/json-object.js';
import { encodeRequest } from './request-encoding.js';
import type { Outcome } from './session/request-channel.js';
import type { SchemaTables } from './schema-tables.js';
import { checkTimeLimit } from './time-limit.js';
import type { Validator } from './validation/validator.js';
import { validatorsInForce } from './validators-in-force.js';
import { limitError } from './start-limits.js';
import { withinLimits } from './within-limits.js';

/** What all clients can: execute commands, typed by a map of them, and end. */
export abstract class CommandClient<C extends CommandTable<C>> {
  readonly #session: CommandSession;
  readonly #commands: ReadonlyMap<string, CommandOf>;
  readonly #closed: Promise<Error | undefined>;
  /** Checks what commands return, where that is wished for. */
  readonly #results: ReadonlyMap<string, Validator<unknown>>;
  #interceptors: readonly Interceptor[] = [];
  #closing: Promise<void> | undefined;

  constructor(session: CommandSession, { commands = {}, receivedValidators }: SchemaTables = {}) {
    this.#session = session;
    this.#commands = new Map(Object.values(commands).map((command) => [command.name, command]));
    this.#results = validatorsInForce(session, receivedValidators, 'results');
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
   *   for arguments that are wrong, before anything is sent; QmpValidationError for a reply that is
   *   wrong, where replies are checked; QmpIntegerError where generated types promise a number and
   *   none holds what came
   */
  execute<const T extends CommandIn<C>>(
    command: T,
    ...parameters: ExecuteParameters<EntryOf<C, T>>
  ): Promise<ReturnOf<EntryOf<C, T>>> {
    const [args, options = {}] = parameters as readonly [JsonObject?, OobCallOptions?];
    const known = this.#known(command);
    const result =
      this.#interceptors.length === 0
        ? this.#call(known, args, options)
        : this.#intercepted(known, { name: known.name, arguments: args, options });
    return result as Promise<never>;
  }

  /**
   * Puts an interceptor around all calls from now on, inside of those that are there already.
   * Returns how to take it away.
   */
  use(interceptor: Interceptor<C>): () => void {
    // One of its own, since the same may be put there twice.
    const added: Interceptor = (call, next) => (interceptor as unknown as Interceptor)(call, next);
    this.#interceptors = [...this.#interceptors, added];
    return () => {
      this.#interceptors = this.#interceptors.filter((other) => other !== added);
    };
  }

  /**
   * Ends the connection; what is outstanding fails with a QmpConnectionError. Resolves when the
   * connection is closed. It waits for no reply, and a server may drop what it has not begun with
   * when the connection ends, as QEMU does: await first what shall surely be carried out.
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

  #intercepted(command: CommandOf, call: CallOf<UntypedCommands>): Promise<unknown> {
    return intercept(this.#interceptors, call, ({ name, arguments: args, options }) =>
      this.#call(name === command.name ? command : this.#known(name), args, options),
    );
  }

  /**
   * Errors are made here, after the wait, and not where the reply came in: so their stack names the
   * asynchronous callers.
   */
  async #call(command: CommandOf, args: unknown, options: OobCallOptions): Promise<unknown> {
    const { name } = command;
    const { channel, outOfBand, validate } = this.#session;
    const oob = options.oob ?? false;
    if (oob && !outOfBand) {
      throw new QmpProtocolError(`${name}: this connection has no out-of-band execution`);
    }
    const timeout = checkTimeLimit(options.timeout ?? this.#session.timeout);
    const signal = options.signal ?? this.#session.callSignal;
    // Those that are left out are checked as if there were none: some may be mandatory.
    if (validate !== 'off') {
      command.arguments?.checkOf(name, 'arguments', args === undefined ? {} : args);
    }
    const silent = command.successResponse === false;
    const request = encodeRequest(name, args, { outOfBand: oob, silent });
    const outcome = await withinLimits<Outcome>(
      { timeout, signal, unref: channel.isUnref },
      (settle) => channel.request(request, settle),
    );
    switch (outcome.kind) {
      case 'return':
        return this.#result(command, outcome.value);
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

  #result({ name, int64 }: CommandOf, value: unknown): unknown {
    const result = int64 ? int64(value, name) : value;
    this.#results.get(name)?.checkOf(name, 'reply', result);
    return result;
  }
}
