/** What went over a connection, as a wire log has it: one JSON object a line in a file. */
export interface WireRecord {
  /** Milliseconds since the connection was opened. */
  readonly time: number;
  /** As the client sees it. */
  readonly direction: 'sent' | 'received';
  /** One message, or the raw text as far as it was readable. */
  readonly text: string;
}
