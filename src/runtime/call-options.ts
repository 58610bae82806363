/** Bounds of one call. */
export interface CallOptions {
  /**
   * How long to wait for the reply, in milliseconds, the time in the queue included; `Infinity`
   * for no limit. Default: what the client was connected with. QEMU cannot take a command back: one
   * that was sent goes on after the limit, and its late reply is dropped.
   */
  readonly timeout?: number | undefined;
  /**
   * Gives the call up. A command that was not sent yet never is; one that was sent goes on.
   * Default: the client's `callSignal`.
   */
  readonly signal?: AbortSignal | undefined;
}

/** Bounds of one call of a command that may be executed out of band. */
export interface OobCallOptions extends CallOptions {
  /**
   * Executes the command at once, before what is queued here and in QEMU. Fails where the
   * connection has no out-of-band execution. Default: false.
   */
  readonly oob?: boolean | undefined;
}
