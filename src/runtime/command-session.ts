import type { ReceivedValidators } from './schema-tables.js';
import type { RequestChannel } from './session/request-channel.js';

/** What is checked of what is sent and received. */
export type Validate = 'off' | 'arguments' | 'all';

/** A connection that is ready for commands: what a client is made of. */
export interface CommandSession {
  readonly channel: RequestChannel;
  /** Out-of-band execution is enabled. */
  readonly outOfBand: boolean;
  /** Limit of calls that set none, in milliseconds. */
  readonly timeout: number;
  /** Gives up calls that set none. */
  readonly callSignal?: AbortSignal | undefined;
  readonly validate: Validate;
  /** What the connection was given to check by, instead of what a generated client knows. */
  readonly receivedValidators?: ReceivedValidators | undefined;
  /** Why the connection ended. Pending while it lasts, never rejected. */
  readonly ended: Promise<Error>;
}
