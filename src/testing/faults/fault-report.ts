import { createHash } from 'node:crypto';

/** How a command came out: with a value as `briefly` has it, or with an error's name and text. */
export type Settled =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'unsettled' };

/** What a scenario came to, and what it left behind. */
export interface FaultReport {
  readonly name: string;
  /** Why there was no connection. */
  readonly refused: string | undefined;
  readonly calls: Readonly<Record<string, Settled>>;
  readonly after: Readonly<Record<string, Settled>>;
  readonly events: readonly string[];
  readonly problems: readonly string[];
  /** Uncaught exceptions, unhandled rejections, warnings of the process. */
  readonly uncaught: readonly string[];
  /** Sockets, timers and listeners that are left, by kind. */
  readonly left: readonly string[];
  /** Whether the client, or its attempt to connect, is still held by something. */
  readonly isHeld: boolean;
  /** By how many bytes the memory in use has grown, from one run to a later one. */
  readonly grownBytes: number;
}

/** A value as a report has it: what is large as its length and a digest. */
export function briefly(value: unknown): unknown {
  if (typeof value === 'string' && value.length > 1000) {
    const digest = createHash('sha1').update(value).digest('hex');
    return `${String(value.length)} characters, ${digest}`;
  }
  return value;
}
