import type { Readable } from 'node:stream';

/** Reads a stream to its end and keeps the last lines of it, for an error to show. */
export class LastLines {
  readonly #limit: number;
  #tail = Buffer.alloc(0);
  #isCut = false;

  /** @param limit how many bytes to keep at most */
  constructor(stream: Readable, limit: number) {
    this.#limit = limit;
    stream.on('data', (chunk: Uint8Array | string) => {
      const all = Buffer.concat([this.#tail, Buffer.from(chunk as Uint8Array)]);
      this.#isCut ||= all.length > limit;
      this.#tail = all.subarray(-this.#limit);
    });
    stream.on('error', () => undefined);
  }

  /** Without the line end of the last one, and without the half of one that the limit cut. */
  toString(): string {
    const text = this.#tail.toString().replaceAll('\r', '').trimEnd();
    const cut = this.#isCut ? text.indexOf('\n') + 1 : 0;
    return text.slice(cut);
  }
}
