import type { CommandTable, EventTable, NameIn } from '../../runtime/command-table.js';
import type { EventTimestamp } from '../../runtime/qmp-event.js';
import type { MockCall } from './mock-call.js';
import type { WaitOptions } from './waiting.js';

/** What an event is sent with. */
export interface EmitOptions {
  /** When it happened. Default: now. */
  readonly timestamp?: EventTimestamp | undefined;
}

/** What follows the event's name: its data, which may be left out where there is none. */
export type EmitParameters<Data> = undefined extends Data
  ? [data?: Data, options?: EmitOptions]
  : Record<string, never> extends Data
    ? [data?: Data, options?: EmitOptions]
    : [data: Data, options?: EmitOptions];

/** Which call is waited for. */
export interface CallWaitOptions<Call> extends WaitOptions {
  /** How many calls must have come; the last of these is what the wait resolves to. Default: 1. */
  readonly count?: number | undefined;
  /** Counts only calls like this. */
  readonly where?: ((call: Call) => boolean) | undefined;
}

/** What a script of events is made of; it may be taken apart. All of it ends with the server. */
export interface MockStage<C extends CommandTable<C>, E extends EventTable<E>> {
  /** As the server's own. */
  readonly emit: <K extends NameIn<E>>(event: K, ...parameters: EmitParameters<E[K]>) => boolean;
  /** As the server's own. */
  readonly waitForCall: <K extends NameIn<C>>(
    command: K,
    options?: CallWaitOptions<MockCall<K, C[K]>>,
  ) => Promise<MockCall<K, C[K]>>;
  /** Resolves after so many milliseconds. */
  readonly delay: (milliseconds: number) => Promise<void>;
}

/** A sequence of events, in time or after commands. */
export type MockScript<C extends CommandTable<C>, E extends EventTable<E>> = (
  stage: MockStage<C, E>,
) => Promise<void> | void;
