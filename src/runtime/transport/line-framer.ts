import { QmpProtocolError } from '../errors/qmp-protocol-error.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SMALLEST_BUFFER = 64 * 1024;
/** A buffer that grew beyond this for one long line is given back after it. */
const LARGEST_KEPT_BUFFER = 1024 * 1024;

/**
 * Cuts a stream of bytes into lines, wherever the packets were cut: within a line, a CR LF or a
 * character. Time grows with the bytes alone, however small the packets are, and memory with the
 * longest line.
 */
export class LineFramer {
  readonly #deliver: (line: string) => void;
  readonly #maxLineBytes: number;
  /** The line that has not ended yet stands in the first `#pending` bytes. */
  #buffer = Buffer.alloc(0);
  #pending = 0;

  constructor(deliver: (line: string) => void, maxLineBytes: number) {
    this.#deliver = deliver;
    this.#maxLineBytes = maxLineBytes;
  }

  /** How many bytes of an unfinished line wait for its end. */
  get pendingBytes(): number {
    return this.#pending;
  }

  /**
   * Takes the next bytes and delivers each line that they complete, without its line end.
   *
   * @throws QmpProtocolError where a line is longer than allowed
   */
  push(chunk: Uint8Array): void {
    // The same bytes, not a copy; and no view of each line: those cost more than reading them.
    const bytes = Buffer.isBuffer(chunk)
      ? chunk
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    while (start < bytes.length) {
      const end = bytes.indexOf(LINE_FEED, start);
      if (end === -1) {
        this.#keep(bytes.subarray(start));
        return;
      }
      this.#finish(bytes, start, end);
      start = end + 1;
    }
  }

  /** Forgets the line that has not ended yet. */
  discard(): void {
    this.#pending = 0;
  }

  #finish(bytes: Buffer, start: number, end: number): void {
    if (this.#pending === 0) {
      this.#checkLength(end - start);
      this.#deliver(decodeLine(bytes, start, end));
      return;
    }
    this.#keep(bytes.subarray(start, end));
    const line = decodeLine(this.#buffer, 0, this.#pending);
    this.#pending = 0;
    if (this.#buffer.length > LARGEST_KEPT_BUFFER) this.#buffer = Buffer.alloc(0);
    this.#deliver(line);
  }

  /**
   * The buffer grows to twice its size if a line may be so long, so that all copies together cost no
   * more than the bytes.
   */
  #keep(piece: Uint8Array): void {
    const kept = this.#buffer;
    const length = this.#pending + piece.length;
    this.#checkLength(length);
    if (length > kept.length) {
      const size = Math.max(length, kept.length * 2, SMALLEST_BUFFER);
      this.#buffer = Buffer.allocUnsafe(Math.min(size, this.#maxLineBytes));
      this.#buffer.set(kept.subarray(0, this.#pending));
    }
    this.#buffer.set(piece, this.#pending);
    this.#pending = length;
  }

  #checkLength(length: number): void {
    if (length <= this.#maxLineBytes) return;
    throw new QmpProtocolError(
      `A message is longer than the ${String(this.#maxLineBytes)} bytes allowed`,
    );
  }
}

function decodeLine(bytes: Buffer, start: number, end: number): string {
  const hasReturn = end > start && bytes[end - 1] === CARRIAGE_RETURN;
  return bytes.toString('utf8', start, hasReturn ? end - 1 : end);
}
