import { LineFramer } from './line-framer.js';

/** Never part of UTF-8: a guest agent writes it before what begins anew. */
const DELIMITER = 0xff;

/**
 * Cuts a stream of bytes into lines, and drops what stands before a delimiter in a line: half a
 * reply to somebody who is gone, say.
 */
export class DelimitedFramer {
  readonly #framer: LineFramer;
  #isDelimited = false;

  /** @param deliver is told of each line whether a delimiter stood before it */
  constructor(deliver: (line: string, isDelimited: boolean) => void, maxLineBytes: number) {
    this.#framer = new LineFramer((line) => {
      const isDelimited = this.#isDelimited;
      this.#isDelimited = false;
      deliver(line, isDelimited);
    }, maxLineBytes);
  }

  /** How many bytes of an unfinished line wait for its end. */
  get pendingBytes(): number {
    return this.#framer.pendingBytes;
  }

  /**
   * Takes the next bytes and delivers each line that they complete.
   *
   * @throws QmpProtocolError where a line is longer than allowed
   */
  push(chunk: Uint8Array): void {
    let start = 0;
    let delimiter = chunk.indexOf(DELIMITER);
    while (delimiter !== -1) {
      this.#framer.push(chunk.subarray(start, delimiter));
      this.#framer.discard();
      this.#isDelimited = true;
      start = delimiter + 1;
      delimiter = chunk.indexOf(DELIMITER, start);
    }
    this.#framer.push(chunk.subarray(start));
  }
}
