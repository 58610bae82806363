import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Subject } from './fault.js';
import type { FaultList, PendingFault } from './fault-list.js';
import type { ServerPeer } from './server-peer.js';
import type { Waiting } from './waiting.js';

/** A message to send. */
export interface Outgoing {
  readonly subject: Subject;
  /** Without a line end. */
  readonly text: string;
  /** Stands before it, as the guest agent's delimiter does. */
  readonly prefix?: Uint8Array;
}

export interface OutboxOptions {
  readonly faults: FaultList;
  /** What ends a message: CR LF, or LF alone. */
  readonly lineEnd: string;
  /** Ends delays with the server. */
  readonly waiting: Waiting;
}

/** Sends a server's messages over one connection, with the faults that were asked for. */
export class Outbox {
  readonly #peer: ServerPeer;
  readonly #options: OutboxOptions;
  /** A message that is sent in pieces: others wait for it. */
  #inPieces: Promise<void> | undefined;

  constructor(peer: ServerPeer, options: OutboxOptions) {
    this.#peer = peer;
    this.#options = options;
  }

  /** Resolves when the message is sent, or will never be. Never rejects. */
  async send({ subject, text, prefix = new Uint8Array() }: Outgoing): Promise<void> {
    const pending = this.#options.faults.take(subject);
    const bytes = Buffer.concat([prefix, Buffer.from(text + this.#options.lineEnd)]);
    if (pending === undefined) await this.#write(bytes);
    else await this.#fail(pending, bytes);
  }

  async #fail(pending: PendingFault, bytes: Uint8Array): Promise<void> {
    const { fault } = pending;
    switch (fault.kind) {
      case 'delay':
        if (await this.#wait(fault.milliseconds)) await this.#write(bytes);
        return;
      case 'drop':
        return;
      case 'pad':
        await this.#write(padded(bytes, fault.bytes));
        return;
      case 'split':
        await this.#writePieces(fault.at === undefined ? everyByte(bytes) : cut(bytes, fault.at));
        return;
      case 'garbage':
        await this.#write(Buffer.concat([Buffer.from(`${fault.text ?? '}{ garbage'}\n`), bytes]));
        return;
      case 'truncate':
        await this.#write(bytes.subarray(0, fault.bytes ?? Math.floor(bytes.length / 2)));
        return;
      case 'disconnect':
        await this.#disconnect(bytes.subarray(0, fault.bytes ?? 0), fault.how ?? 'end');
        return;
      case 'duplicate':
        await this.#write(Buffer.concat([bytes, bytes]));
        return;
      case 'reverse':
        pending.held.push(bytes);
        if (pending.left <= 0) await this.#write(Buffer.concat(pending.held.toReversed()));
        return;
    }
  }

  /** At once, unless another message is under way. */
  async #write(bytes: Uint8Array): Promise<void> {
    while (this.#inPieces !== undefined) await this.#inPieces;
    this.#peer.send(bytes);
  }

  async #writePieces(pieces: readonly Uint8Array[]): Promise<void> {
    while (this.#inPieces !== undefined) await this.#inPieces;
    this.#inPieces = this.#sendOneByOne(pieces);
    await this.#inPieces;
    this.#inPieces = undefined;
  }

  async #sendOneByOne(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      this.#peer.send(piece);
      await nextTurn();
    }
  }

  async #disconnect(bytes: Uint8Array, how: 'end' | 'reset'): Promise<void> {
    await this.#write(bytes);
    if (how === 'end') {
      this.#peer.end();
      return;
    }
    // A reset overtakes what was sent in the same turn.
    if (bytes.length > 0) await nextTurn();
    this.#peer.reset();
  }

  /** @returns false where the server closed meanwhile */
  async #wait(milliseconds: number): Promise<boolean> {
    try {
      await this.#options.waiting.delay(milliseconds);
      return true;
    } catch {
      return false;
    }
  }
}

/** With so many spaces before the first byte that it is as long as that: JSON does not mind. */
function padded(bytes: Uint8Array, length: number): Uint8Array {
  return Buffer.concat([Buffer.alloc(Math.max(0, length - bytes.length), ' '), bytes]);
}

function everyByte(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
}

function cut(bytes: Uint8Array, at: number): readonly Uint8Array[] {
  return [bytes.subarray(0, at), bytes.subarray(at)];
}
