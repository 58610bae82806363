import type { RequestChannel } from './session/request-channel.js';

/** What is checked of each call. */
export type Validate = 'off' | 'arguments';

/** A connection that is ready for commands: what a client is made of. */
export interface CommandSession {
  readonly channel: RequestChannel;
  /** Out-of-band execution is enabled. */
  readonly outOfBand: boolean;
  /** Limit of calls that set none, in milliseconds. */
  readonly timeout: number;
  readonly validate: Validate;
  /** Why the connection ended. Pending while it lasts, never rejected. */
  readonly ended: Promise<Error>;
}
