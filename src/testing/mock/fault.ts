/** What a mock server does to a message that it would send. Only one fault befalls a message. */
export type Fault =
  /** It comes late. In-band commands behind it wait, as in QEMU; all else overtakes it. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** It never comes. */
  | { readonly kind: 'drop' }
  /** It comes in two packets, cut before the byte `at`; without that, byte by byte. */
  | { readonly kind: 'split'; readonly at?: number }
  /** It comes behind a line that is no message. */
  | { readonly kind: 'garbage'; readonly text?: string }
  /** Only its first bytes come: half of it, unless `bytes` says how many. */
  | { readonly kind: 'truncate'; readonly bytes?: number }
  /**
   * The connection ends instead, in order or with an error, after the first `bytes` of it; 0 unless
   * that is set. At a Unix socket a reset is an end.
   */
  | { readonly kind: 'disconnect'; readonly how?: 'end' | 'reset'; readonly bytes?: number }
  /** It comes a second time. */
  | { readonly kind: 'duplicate' }
  /** It is made this long, in bytes, by spaces before it. */
  | { readonly kind: 'pad'; readonly bytes: number }
  /** As many messages as the fault befalls are held back, and then come last one first. */
  | { readonly kind: 'reverse' };

/**
 * What a fault befalls: replies to a command, an event, the greeting; without any of these, every
 * message.
 */
export interface FaultTarget<Command extends string = string, Event extends string = string> {
  readonly command?: Command | undefined;
  readonly event?: Event | undefined;
  readonly greeting?: true | undefined;
  /** How many messages it befalls, from now on. Default: 1. */
  readonly times?: number | undefined;
}

/** A message that a server sends. */
export type Subject =
  | { readonly kind: 'greeting' }
  /** `command` is undefined where the request could not be read. */
  | { readonly kind: 'reply'; readonly command: string | undefined }
  | { readonly kind: 'event'; readonly event: string };
