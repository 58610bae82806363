import type { Duplex, Readable, Writable } from 'node:stream';
import { StreamTransport } from './stream-transport.js';
import type { TransportOpener } from './transport-opener.js';

/** Two streams of Node that lead to one server. */
export interface StreamPair {
  /** What the server says. */
  readonly readable: Readable;
  /** What it is told. */
  readonly writable: Writable;
}

/**
 * A server that connected streams lead to already: an SSH channel, a pair of pipes, a two-way
 * stream. Streams of the web become such by Node's `Duplex.fromWeb`. They are the connection's own
 * from then on.
 *
 * @param name what they lead to, for messages
 */
export function streamTarget(streams: Duplex | StreamPair, name = 'a stream'): TransportOpener {
  const transport = isPair(streams)
    ? new StreamTransport(streams.writable, name, streams.readable)
    : new StreamTransport(streams, name);
  return { open: () => Promise.resolve(transport) };
}

/** A two-way stream has members of the same names that say whether it can be read and written. */
function isPair(streams: Duplex | StreamPair): streams is StreamPair {
  return typeof streams.readable === 'object';
}
