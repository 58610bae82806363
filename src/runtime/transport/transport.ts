/** What a transport tells the one who listens to it. */
export interface TransportListener {
  /** Bytes came in, cut anywhere. */
  receive(chunk: Uint8Array): void;
  /**
   * The connection is over: called once, and nothing after it. `cause` says why where it did not
   * end in order.
   */
  end(cause: Error | undefined): void;
}

/**
 * A two-way stream of bytes to one server, already connected. Whatever can carry bytes can be a
 * transport: implement this to speak QMP over something of your own.
 */
export interface Transport {
  /** What it leads to, for messages: `/run/vm.sock`, `localhost:4444`. */
  readonly name: string;
  /** Begins delivery. Called once; what came in before it is kept for it. */
  listen(listener: TransportListener): void;
  /** Sends text as UTF-8, or bytes as they are. Does nothing once the connection is over. */
  send(data: string | Uint8Array): void;
  /** Ends the connection after what was sent; the listener then hears `end`. */
  close(): void;
  /** From now on the connection does not keep the process alive. Absent where it never does. */
  unref?(): void;
}
