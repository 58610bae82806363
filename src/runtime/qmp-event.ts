/** When an event happened by the server's clock. Both are -1 where the server could not tell. */
export interface EventTimestamp {
  /** Since the start of 1970, UTC. */
  readonly seconds: number;
  /** 0 to 999,999. */
  readonly microseconds: number;
}

/** An event as the server sent it. */
export interface QmpEvent<Name extends string = string, Data = unknown> {
  readonly event: Name;
  /** `undefined` where the event carries none. */
  readonly data: Data;
  readonly timestamp: EventTimestamp;
}
