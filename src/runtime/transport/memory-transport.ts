import type { Transport, TransportListener } from './transport.js';

/**
 * Two transports that lead to each other, without a socket: what one sends, the other receives,
 * in order and never within the call that sent it. For tests, and for servers in one's own process.
 */
export function memoryTransportPair(name = 'memory'): readonly [Transport, Transport] {
  const first = new MemoryTransport(name);
  const second = new MemoryTransport(name);
  first.peer = second;
  second.peer = first;
  return [first, second];
}

class MemoryTransport implements Transport {
  readonly name: string;
  peer: MemoryTransport | undefined;
  #listener: TransportListener | undefined;
  #arrived: Uint8Array[] = [];
  #isOver = false;
  #isScheduled = false;

  constructor(name: string) {
    this.name = name;
  }

  listen(listener: TransportListener): void {
    this.#listener = listener;
    this.#schedule();
  }

  send(data: string | Uint8Array): void {
    if (this.#isOver) return;
    this.peer?.accept(typeof data === 'string' ? Buffer.from(data) : Uint8Array.from(data));
  }

  close(): void {
    this.finish();
    this.peer?.finish();
  }

  accept(chunk: Uint8Array): void {
    this.#arrived.push(chunk);
    this.#schedule();
  }

  finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#listener === undefined || this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#deliver();
    });
  }

  #deliver(): void {
    this.#isScheduled = false;
    const arrived = this.#arrived;
    this.#arrived = [];
    for (const chunk of arrived) this.#listener?.receive(chunk);
    if (!this.#isOver) return;
    const listener = this.#listener;
    this.#listener = undefined;
    listener?.end(undefined);
  }
}
