import type { TransportListener } from '../../runtime/transport/transport.js';

/**
 * The server's end of a connection: a transport, and what a server needs that shall misbehave.
 */
export interface ServerLink {
  /** Begins delivery. Called once. */
  listen(listener: TransportListener): void;
  /** Sends text as UTF-8, or bytes as they are: each call in a packet of its own, if it can be. */
  send(data: string | Uint8Array): void;
  /** Reads nothing until `resume`, so that what the client sends piles up. */
  pause(): void;
  resume(): void;
  /** Ends the connection in order, after what was sent. */
  end(): void;
  /**
   * Breaks the connection, so that the client gets an error. A Unix socket knows no such thing: the
   * client sees an end there.
   */
  reset(): void;
  /** Ends the connection at once, whatever is under way. */
  destroy(): void;
}
