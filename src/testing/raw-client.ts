import type { Transport } from '../runtime/transport/transport.js';

/** A client that sends what a test says, and keeps the lines that come. */
export class RawClient {
  readonly #transport: Transport;
  readonly #lines: string[] = [];
  #rest = '';
  #wake: () => void = () => undefined;
  /** Resolves to why the connection ended; to undefined where it ended in order. */
  readonly ended: Promise<Error | undefined>;

  constructor(target: unknown) {
    this.#transport = (target as { readonly transport: Transport }).transport;
    this.ended = new Promise((resolve) => {
      this.#transport.listen({
        receive: (chunk) => {
          this.#receive(Buffer.from(chunk).toString('latin1'));
        },
        end: (cause) => {
          resolve(cause);
          this.#wake();
        },
      });
    });
  }

  send(data: string | Uint8Array): void {
    this.#transport.send(data);
  }

  /** What came since the last line ended. */
  get rest(): string {
    return this.#rest;
  }

  /** The first lines that came, without their ends, as soon as there are so many. */
  async lines(count: number): Promise<readonly string[]> {
    while (this.#lines.length < count) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#lines.slice(0, count);
  }

  close(): void {
    this.#transport.close();
  }

  #receive(text: string): void {
    const [rest = '', ...lines] = (this.#rest + text).split('\n').reverse();
    this.#rest = rest;
    this.#lines.push(...lines.reverse().map((line) => line.replace(/\r$/, '')));
    this.#wake();
  }
}
