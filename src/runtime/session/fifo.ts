/** A queue whose ends cost the same however long it is; `shift` of an array does not. */
export class Fifo<Item> {
  #incoming: Item[] = [];
  /** The items that waited longest, the first of them last. */
  #outgoing: Item[] = [];

  /** How many items wait. */
  get length(): number {
    return this.#incoming.length + this.#outgoing.length;
  }

  push(item: Item): void {
    this.#incoming.push(item);
  }

  /** The item that waited longest, `undefined` when there is none. */
  take(): Item | undefined {
    if (this.#outgoing.length === 0) {
      const empty = this.#outgoing;
      this.#outgoing = this.#incoming.reverse();
      this.#incoming = empty;
    }
    return this.#outgoing.pop();
  }

  clear(): void {
    this.#incoming = [];
    this.#outgoing = [];
  }
}
