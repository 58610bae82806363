import type { Transport } from './transport.js';

/** Bounds of an attempt to connect. */
export interface OpenLimits {
  /** In milliseconds. */
  readonly timeout: number;
  /** Gives the attempt up. */
  readonly signal?: AbortSignal | undefined;
  /** The attempt shall not keep the process alive. */
  readonly unref?: boolean | undefined;
}

/** A way to a server that can be gone more than once: each time it gives a new connection. */
export interface TransportOpener {
  /** Connects within the limits, and rejects where that cannot be. */
  open(limits: OpenLimits): Promise<Transport>;
}
