import { RequestScanner, type Scanned } from './request-scanner.js';
import type { ServerLink } from './server-link.js';

/** The server's end of one connection: what comes in is read one by one, when it is asked for. */
export class ServerPeer {
  readonly #link: ServerLink;
  readonly #scanner = new RequestScanner();
  readonly #received: Scanned[] = [];
  #wake: () => void = () => undefined;
  #isGone = false;

  constructor(link: ServerLink) {
    this.#link = link;
    link.listen({
      receive: (chunk) => {
        this.#received.push(...this.#scanner.push(chunk));
        this.#wake();
      },
      end: () => {
        this.#isGone = true;
        this.#wake();
      },
    });
  }

  /** Whether requests came in that were not taken yet. */
  get hasMore(): boolean {
    return this.#received.length > 0;
  }

  /** Sends text or bytes as they are, in one packet. */
  send(data: string | Uint8Array): void {
    if (!this.#isGone) this.#link.send(data);
  }

  /** What the client sent next. Rejects with `PeerGone` where it goes instead. */
  async next(): Promise<Scanned> {
    for (;;) {
      const found = this.#received.shift();
      if (found) return found;
      if (this.#isGone) throw new PeerGone();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Reads nothing from now on, so that what the client sends piles up. */
  stopReading(): void {
    this.#link.pause();
  }

  resumeReading(): void {
    this.#link.resume();
  }

  /** Ends the connection in order, after what was sent. */
  end(): void {
    this.#link.end();
  }

  /** Breaks the connection; at a Unix socket the client sees an end. */
  reset(): void {
    this.#link.reset();
  }
}

/** The client ended the connection: the usual end of a conversation. */
export class PeerGone extends Error {
  override name = 'PeerGone';
}
