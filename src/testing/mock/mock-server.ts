import type { CommandTable, EventTable, NameIn } from '../../runtime/command-table.js';
import type { ConnectTarget } from '../../runtime/connect-options.js';
import type { Connections } from './connections.js';
import type { Fault, FaultTarget } from './fault.js';
import type { FaultList } from './fault-list.js';
import type { Listening } from './listening.js';
import type { MockCall } from './mock-call.js';
import type { MockHandlerOf } from './mock-handler.js';
import type { MockHost } from './mock-host.js';
import { MockServerError } from './mock-server-error.js';
import type {
  CallWaitOptions,
  EmitOptions,
  EmitParameters,
  MockScript,
  MockStage,
} from './mock-stage.js';
import { checkEvent, type AnyMockSchema } from './schema-checks.js';
import { timestampNow } from './server-message.js';
import type { WaitOptions } from './waiting.js';

/** What a mock server is made of. */
export interface MockServerParts {
  readonly host: MockHost;
  readonly faults: FaultList;
  readonly connections: Connections;
  readonly listening: Listening;
  /** What events are held against, if they are. */
  readonly schema: AnyMockSchema | undefined;
}

/**
 * A server that answers as a test says, typed by the maps of commands and events of a generated
 * client. `createMockServer` makes one.
 *
 * It speaks as QEMU does: it serves one client at a time and greets the next one after that, wants
 * `qmp_capabilities` first, carries in-band commands out one after the other and lets those that are
 * out of band overtake them, and gives ids back. A command that the schema does not have fails with
 * `CommandNotFound`, one without a handler with a `GenericError` that says so.
 */
export class MockServer<C extends CommandTable<C>, E extends EventTable<E>> {
  readonly #parts: MockServerParts;
  readonly #stage: MockStage<C, E>;
  #closing: Promise<void> | undefined;

  /** For `createMockServer`. */
  constructor(parts: MockServerParts) {
    this.#parts = parts;
    this.#stage = {
      emit: (event, ...parameters) => this.emit(event, ...parameters),
      waitForCall: (command, options) => this.waitForCall(command, options),
      delay: (milliseconds) => parts.host.waiting.delay(milliseconds),
    };
  }

  /** What a client's `connect` takes; in memory, a new connection each time. */
  target(): ConnectTarget {
    return this.#parts.listening.target();
  }

  /**
   * The Unix socket, for programs that are told a path.
   *
   * @throws MockServerError where the server does not listen at one
   */
  get path(): string {
    const { address } = this.#parts.listening;
    if (address !== undefined && 'path' in address) return address.path;
    throw new MockServerError('This mock server listens at no Unix socket');
  }

  /**
   * The TCP port.
   *
   * @throws MockServerError where the server does not listen at one
   */
  get port(): number {
    const { address } = this.#parts.listening;
    if (address !== undefined && 'port' in address) return address.port;
    throw new MockServerError('This mock server listens at no TCP port');
  }

  /**
   * Sets what answers a command; a handler that was there is replaced. Returns how to take it back.
   *
   * ```ts
   * mock.handle('query-status', () => ({ running: true, status: 'running' }));
   * mock.handle('blockdev-del', ({ 'node-name': name }) => {
   *   throw new MockCommandError(`no node ${name}`, 'DeviceNotFound');
   * });
   * ```
   *
   * @throws MockServerError where the schema has no such command
   */
  handle<K extends NameIn<C>>(command: K, handler: MockHandlerOf<C, K>): () => void {
    return this.#parts.host.handlers.set(command, handler);
  }

  /**
   * Sends an event. As in QEMU, nobody gets it where no client has negotiated.
   *
   * @returns whether a client was there
   * @throws MockServerError where the schema has no such event, or another one
   */
  emit<K extends NameIn<E>>(event: K, ...parameters: EmitParameters<E[K]>): boolean {
    const [data, options = {}] = parameters as readonly [unknown?, EmitOptions?];
    const { schema, connections } = this.#parts;
    if (schema !== undefined) checkEvent(schema, event, data);
    return connections.emit({ event, data, timestamp: options.timestamp ?? timestampNow() });
  }

  /** Runs a sequence of events now. What fails in it, `close` tells. */
  script(script: MockScript<C, E>): void {
    this.#parts.host.run(() => script(this.#stage));
  }

  /**
   * Runs a sequence of events each time that a command has succeeded, after its reply. Returns how
   * to stop that. An event that shall come before the reply is emitted by the handler.
   *
   * ```ts
   * mock.after('migrate', async ({ emit, delay }) => {
   *   emit('MIGRATION', { status: 'active' });
   *   await delay(20);
   *   emit('MIGRATION', { status: 'completed' });
   * });
   * ```
   *
   * @throws MockServerError where the schema has no such command
   */
  after(command: NameIn<C>, script: MockScript<C, E>): () => void {
    return this.#parts.host.after(command, () => script(this.#stage));
  }

  /**
   * Lets something befall the next message, or several, or those that `target` says. Returns how to
   * take that back.
   *
   * ```ts
   * mock.fault({ kind: 'drop' }, { command: 'query-status', times: 2 });
   * ```
   */
  fault(fault: Fault, target: FaultTarget<NameIn<C>, NameIn<E>> = {}): () => void {
    return this.#parts.faults.add(fault, target);
  }

  /** Sends something as it is to the client that is served: what no schema knows, or no message. */
  send(data: string | Uint8Array): void {
    this.#parts.connections.send(data);
  }

  /**
   * Ends the connection to the client that is served, in order or with an error. At a Unix socket a
   * reset is an end.
   */
  disconnect(how: 'end' | 'reset' = 'end'): void {
    this.#parts.connections.disconnect(how);
  }

  /** Reads nothing until `resume`, from clients that come later too; what is sent to it piles up. */
  pause(): void {
    this.#parts.connections.setReading(false);
  }

  resume(): void {
    this.#parts.connections.setReading(true);
  }

  /**
   * The commands that came in and that the schema allows, in order: those of one name, or all. What
   * the protocol itself needs is not among them.
   */
  calls(): readonly MockCall[];
  calls<K extends NameIn<C>>(command: K): readonly MockCall<K, C[K]>[];
  calls(command?: string): readonly unknown[] {
    return this.#parts.host.calls.of(command);
  }

  /** The commands of the recording (`replay`) that nobody has executed yet. */
  get unplayed(): readonly string[] {
    return this.#parts.host.unplayed;
  }

  /**
   * Resolves to a call of a command, one that came or one that will.
   *
   * @throws MockServerError where it does not come in time, or the server is closed
   */
  waitForCall<K extends NameIn<C>>(
    command: K,
    options: CallWaitOptions<MockCall<K, C[K]>> = {},
  ): Promise<MockCall<K, C[K]>> {
    return this.#parts.host.calls.waitFor(command, options as never) as never;
  }

  /**
   * Resolves when a client is served and has negotiated.
   *
   * @throws MockServerError where none comes in time, or the server is closed
   */
  async waitForClient(options: WaitOptions = {}): Promise<void> {
    const { host, connections } = this.#parts;
    const find = () => (connections.isReady ? true : undefined);
    await host.waiting.wait(find, () => 'No client has negotiated', options);
  }

  /**
   * Ends all connections and everything under way, and leaves nothing behind.
   *
   * @throws MockServerError, or AggregateError of several, where the test made mistakes: a handler or
   *   a script failed, or gave what the schema does not allow
   */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    const { host, listening } = this.#parts;
    host.close();
    await listening.close();
    const [first, ...others] = host.problems;
    if (first === undefined) return;
    if (others.length === 0) throw first;
    throw new AggregateError(host.problems, `${first.message} (and ${String(others.length)} more)`);
  }
}
