import type { Answer } from './answer.js';
import { CallLog } from './call-log.js';
import { Handlers, type MockValidate } from './handlers.js';
import { MockServerError } from './mock-server-error.js';
import type { QmpHost } from './qmp-conversation.js';
import type { ServerRequest } from './read-request.js';
import type { Replay } from './replay.js';
import type { AnyMockSchema } from './schema-checks.js';
import type { QemuVersion } from '../../runtime/qmp-greeting.js';
import { Waiting } from './waiting.js';

export interface MockHostOptions {
  readonly schema: AnyMockSchema | undefined;
  readonly validate: MockValidate;
  readonly version: QemuVersion;
  readonly capabilities: readonly string[];
  /** Answers what has no handler. */
  readonly replay: Replay | undefined;
}

/** What a mock server knows and does, whoever is connected. */
export class MockHost implements QmpHost {
  readonly version: QemuVersion;
  readonly capabilities: readonly string[];
  readonly waiting = new Waiting();
  readonly calls = new CallLog(this.waiting);
  readonly handlers: Handlers;
  /** Mistakes of the test. */
  readonly problems: MockServerError[] = [];
  readonly #replay: Replay | undefined;
  readonly #scripts = new Map<string, (() => Promise<void> | void)[]>();

  constructor({ schema, validate, version, capabilities, replay }: MockHostOptions) {
    this.#replay = replay;
    this.version = version;
    this.capabilities = capabilities;
    this.handlers = new Handlers({
      schema,
      validate,
      called: (call) => {
        this.calls.add(call);
      },
      problem: (problem) => {
        this.problems.push(problem);
      },
    });
  }

  /** Ends what is under way. */
  close(): void {
    this.waiting.close(new MockServerError('the mock server was closed'));
  }

  ready(): void {
    this.#replay?.ready();
    this.waiting.look();
  }

  answer(request: ServerRequest): Promise<Answer> {
    const { command, arguments: given, outOfBand } = request;
    const replay = this.#replay;
    if (replay === undefined || this.handlers.has(command)) return this.handlers.answer(request);
    this.calls.add({ command, arguments: given, outOfBand });
    return Promise.resolve(replay.answer(request));
  }

  answered(request: ServerRequest, answer: Answer): void {
    this.#replay?.answered(request);
    if (answer.kind === 'error') return;
    for (const script of this.#scripts.get(request.command) ?? []) this.run(script);
  }

  /** The recorded commands that nobody has executed yet. */
  get unplayed(): readonly string[] {
    return this.#replay?.left ?? [];
  }

  /** Runs a script each time that a command has succeeded. Returns how to stop that. */
  after(command: string, script: () => Promise<void> | void): () => void {
    this.handlers.knownCommand(command);
    this.#scripts.set(command, [...(this.#scripts.get(command) ?? []), script]);
    return () => {
      const rest = (this.#scripts.get(command) ?? []).filter((other) => other !== script);
      this.#scripts.set(command, rest);
    };
  }

  /** Runs a script. What fails in it is a mistake of the test, unless the server closed meanwhile. */
  run(script: () => Promise<void> | void): void {
    const running = async (): Promise<void> => {
      await script();
    };
    running().catch((cause: unknown) => {
      if (!this.waiting.isClosed) this.problem('A script failed', cause);
    });
  }

  problem(what: string, cause: unknown): void {
    const told = cause instanceof Error ? cause.message : String(cause);
    this.problems.push(
      cause instanceof MockServerError ? cause : new MockServerError(`${what}: ${told}`, { cause }),
    );
  }
}
