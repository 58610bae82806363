import type { Duplex } from 'node:stream';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { JoinedStreams, type StreamPair } from './joined-streams.js';
import { StreamTransport } from './stream-transport.js';
import type { Transport } from './transport.js';
import type { TransportOpener } from './transport-opener.js';

/**
 * A server that connected streams lead to already: an SSH channel, a pair of pipes, a two-way
 * stream. Streams of the web become such by Node's `Duplex.fromWeb`. They are the connection's own
 * from then on.
 *
 * @param name what they lead to, for messages
 */
export function streamTarget(streams: Duplex | StreamPair, name = 'a stream'): TransportOpener {
  // A promise in any case: the streams may be over.
  return { open: async () => Promise.resolve(transportOf(streams, name)) };
}

function transportOf(streams: Duplex | StreamPair, name: string): Transport {
  const stream = isPair(streams) ? new JoinedStreams(streams) : streams;
  if (stream.destroyed || stream.readableEnded) {
    throw new QmpConnectionError(`Cannot connect to ${name}: it has ended`);
  }
  return new StreamTransport(stream, name);
}

/** A two-way stream has members of the same names that say whether it can be read and written. */
function isPair(streams: Duplex | StreamPair): streams is StreamPair {
  return typeof streams.readable === 'object';
}
