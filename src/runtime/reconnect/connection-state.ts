/** What a connection that is made anew is doing. */
export type ConnectionState =
  | {
      readonly kind: 'connecting';
      /** 1 for the first attempt since there was a connection that lasted. */
      readonly attempt: number;
    }
  /** Commands go out. */
  | { readonly kind: 'connected' }
  | {
      readonly kind: 'waiting';
      /** Until the next attempt, in milliseconds. */
      readonly delay: number;
      /** Why the last connection ended or could not be made. */
      readonly cause: Error;
    }
  | {
      readonly kind: 'closed';
      /** Why it was given up; `undefined` after `close`. */
      readonly cause: Error | undefined;
    };
