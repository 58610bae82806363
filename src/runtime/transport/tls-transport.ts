import { StreamTransport } from './stream-transport.js';

/** White space between messages, whatever the protocol. */
const FILLER = '\n';

/**
 * A transport over a TLS socket that sends one byte behind all that it sends, in a TLS record of its
 * own. QEMU 7.2, for one, reads a monitor byte by byte, and looks for the next byte only as long as
 * there is something to read at the socket: what TLS has already deciphered does not count there,
 * so a request stays unread until the next record comes.
 */
export class TlsTransport extends StreamTransport {
  #waiting: Uint8Array[] = [];
  #isWriting = false;
  #isClosing = false;

  /** What is written meanwhile would share a record with the byte, so it waits. */
  protected override write(data: string | Uint8Array): void {
    this.#waiting.push(typeof data === 'string' ? Buffer.from(data) : data);
    if (this.#isClosing || !this.#isWriting) this.#writeNext();
  }

  /** Waits no more: what says the end to the other side is a record, too. */
  override close(): void {
    this.#isClosing = true;
    this.#writeNext();
    super.close();
  }

  #writeNext(): void {
    this.#isWriting = this.#waiting.length > 0;
    if (!this.#isWriting) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    super.write(Buffer.concat(waiting), () => {
      super.write(FILLER, () => {
        this.#writeNext();
      });
    });
  }
}
