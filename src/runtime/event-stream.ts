/** How a stream of events behaves. */
export interface EventStreamOptions {
  /** Ends the stream with a QmpAbortError, at once: what waits in it is dropped. */
  readonly signal?: AbortSignal | undefined;
  /** How many events may wait in it. Default: 1000. */
  readonly limit?: number | undefined;
  /**
   * What happens when one more comes. `'fail'`: the stream ends with a QmpOverflowError behind
   * those that wait, so that nothing is lost without a word. `'drop-oldest'`: the one that waited
   * longest is dropped. Default: `'fail'`.
   */
  readonly overflow?: 'fail' | 'drop-oldest' | undefined;
}

/**
 * Events to iterate over with `for await`. They are gathered from the moment it is made, so that
 * what happens between that and the loop is not lost, and until the loop is left or `return` is
 * called.
 */
export interface EventStream<Event> {
  /** The next event, now or when it comes. */
  next(): Promise<IteratorResult<Event, undefined>>;
  /** Ends the stream, and drops what waits in it; what `for await` calls when the loop is left. */
  return(): Promise<IteratorResult<Event, undefined>>;
  [Symbol.asyncIterator](): EventStream<Event>;
  [Symbol.asyncDispose](): Promise<void>;
}
