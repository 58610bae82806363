import { encodeJson } from '../../runtime/json/encode.js';
import type { MockCommand } from '../../runtime/mock-schema.js';
import { commandNotFound, genericError, type Answer } from './answer.js';
import type { MockCall } from './mock-call.js';
import { MockCommandError } from './mock-command-error.js';
import type { AnyHandler } from './mock-handler.js';
import { MockServerError } from './mock-server-error.js';
import type { ServerRequest } from './read-request.js';
import { checkArguments, checkSent, type AnyMockSchema } from './schema-checks.js';

/** What a mock server checks. */
export type MockValidate = 'off' | 'arguments' | 'all';

export interface HandlersOptions {
  /** Without one, what has a handler is known. */
  readonly schema: AnyMockSchema | undefined;
  readonly validate: MockValidate;
  /** Hears of each command that is allowed, before its handler does. */
  readonly called: (call: MockCall) => void;
  /** Hears of mistakes in handlers. */
  readonly problem: (problem: MockServerError) => void;
}

type Handle = (args: unknown, call: MockCall) => unknown;

/** Answers commands by a user's handlers. */
export class Handlers {
  readonly #options: HandlersOptions;
  readonly #handlers = new Map<string, Handle>();

  constructor(options: HandlersOptions) {
    this.#options = options;
  }

  /**
   * Sets the handler of a command; one that was there is replaced. Returns how to take it back.
   *
   * @throws MockServerError where the schema has no such command
   */
  set(command: string, handler: AnyHandler): () => void {
    this.knownCommand(command);
    const handle = handler as Handle;
    this.#handlers.set(command, handle);
    return () => {
      if (this.#handlers.get(command) === handle) this.#handlers.delete(command);
    };
  }

  has(command: string): boolean {
    return this.#handlers.has(command);
  }

  /** @throws MockServerError where there is a schema, and it has no such command */
  knownCommand(name: string): void {
    if (this.#options.schema === undefined || this.#entryOf(name) !== undefined) return;
    throw new MockServerError(`The schema has no command '${name}'`);
  }

  /** Never rejects. */
  async answer({ command, arguments: given, outOfBand }: ServerRequest): Promise<Answer> {
    const handle = this.#handlers.get(command);
    const entry = this.#entryOf(command);
    if (entry === undefined) return commandNotFound(`there is no command '${command}'`);
    if (outOfBand && !this.#takesOutOfBand(entry)) {
      return genericError(`'${command}' cannot be executed out of band`);
    }
    const checked = this.#checked(entry, given);
    if (checked.kind === 'wrong') return genericError(checked.desc);
    const call: MockCall = { command, arguments: checked.value, outOfBand };
    this.#options.called(call);
    if (handle === undefined)
      return genericError(`the mock server has no handler for '${command}'`);
    try {
      return this.#answerOf(entry, command, await handle(call.arguments, call));
    } catch (error) {
      return this.#failure(command, error);
    }
  }

  /** What is known of a command; without a schema, nothing is to be known of those with handlers. */
  #entryOf(command: string): MockCommand | undefined {
    const { schema } = this.#options;
    if (schema === undefined) return this.#handlers.has(command) ? {} : undefined;
    return Object.hasOwn(schema.commands, command) ? schema.commands[command] : undefined;
  }

  #takesOutOfBand({ oob }: MockCommand): boolean {
    return oob === true || this.#options.schema === undefined;
  }

  #checked(entry: MockCommand, given: ServerRequest['arguments']) {
    const { schema, validate } = this.#options;
    return schema === undefined || validate === 'off'
      ? ({ kind: 'right', value: given } as const)
      : checkArguments(entry, given);
  }

  #answerOf(entry: MockCommand, command: string, value: unknown): Answer {
    const { schema, validate } = this.#options;
    if (entry.successResponse === false) return { kind: 'silence' };
    if (entry.returns !== undefined && validate === 'all') {
      checkSent(value, entry.returns, `The handler of '${command}' returned what is wrong`);
    }
    // Any function may handle what returns nothing: `void` takes them all.
    const returnsNothing = schema !== undefined && entry.returns === undefined;
    return {
      kind: 'return',
      json: returnsNothing ? '{}' : encodeJson(value === undefined ? {} : value),
    };
  }

  #failure(command: string, error: unknown): Answer {
    if (error instanceof MockCommandError) {
      return { kind: 'error', class: error.class, desc: error.message };
    }
    const problem =
      error instanceof MockServerError
        ? error
        : new MockServerError(`The handler of '${command}' failed: ${messageOf(error)}`, {
            cause: error,
          });
    this.#options.problem(problem);
    return genericError(problem.message);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
