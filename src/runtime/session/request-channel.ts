import type { ErrorMessage, ReturnMessage } from './message.js';

/** A request that waits to be sent. */
export interface Request {
  /** Its text on the wire but for the last brace, before which an id may come. */
  readonly text: string;
  /** Overtakes what is queued, here and in the server. */
  readonly outOfBand: boolean;
  /** The server says nothing where it succeeds. */
  readonly silent: boolean;
}

/** How a request came out. */
export type Outcome = ReturnMessage | ErrorMessage | SessionEnded;

/** The session ended before the reply came. */
export interface SessionEnded {
  readonly kind: 'ended';
  readonly cause: Error;
}

/** Takes requests to a server, and brings back how they came out. */
export interface RequestChannel {
  /** Where the server is, for messages. */
  readonly name: string;
  /** Waiting for it does not keep the process alive. */
  readonly isUnref?: boolean;
  /**
   * Sends a request, now or when its turn comes, and settles it once. The function returned gives
   * it up: it is not settled any more, and not sent if it was not yet.
   */
  request(request: Request, settle: (outcome: Outcome) => void): () => void;
  /** Settles all requests with the cause; resolves when the connection is closed. */
  close(cause: Error): Promise<void>;
}
