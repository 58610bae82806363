import type { QmpEvent } from '../../runtime/qmp-event.js';
import type { Conversation } from './conversation.js';
import type { ServerLink } from './server-link.js';
import { PeerGone, ServerPeer } from './server-peer.js';
import { Turns } from './turns.js';

/** The connections of a server. As QEMU, it accepts all of them, and serves one at a time. */
export class Connections {
  readonly #converse: (peer: ServerPeer) => Conversation;
  readonly #problem: (error: unknown) => void;
  readonly #turns = new Turns();
  readonly #peers = new Set<ServerPeer>();
  #current: { readonly peer: ServerPeer; readonly conversation: Conversation } | undefined;
  #isReading = true;

  /** @param problem hears what ended a conversation other than the client */
  constructor(converse: (peer: ServerPeer) => Conversation, problem: (error: unknown) => void) {
    this.#converse = converse;
    this.#problem = problem;
  }

  accept(link: ServerLink): void {
    const peer = new ServerPeer(link);
    if (!this.#isReading) peer.stopReading();
    void this.#serve(peer);
  }

  /** A client is served, and has negotiated. */
  get isReady(): boolean {
    return this.#current?.conversation.isReady === true;
  }

  emit(event: QmpEvent): boolean {
    return this.#current?.conversation.emit(event) === true;
  }

  /** Sends something to the client that is served, if one is. */
  send(data: string | Uint8Array): void {
    this.#current?.peer.send(data);
  }

  /** Ends the connection to the client that is served, if one is. */
  disconnect(how: 'end' | 'reset'): void {
    const peer = this.#current?.peer;
    this.#current = undefined;
    if (how === 'end') peer?.end();
    else peer?.reset();
  }

  /** Whether anything is read, from clients that will come too. */
  setReading(isReading: boolean): void {
    this.#isReading = isReading;
    for (const peer of this.#peers) {
      if (isReading) peer.resumeReading();
      else peer.stopReading();
    }
  }

  async #serve(peer: ServerPeer): Promise<void> {
    this.#peers.add(peer);
    const done = await this.#turns.take();
    const conversation = this.#converse(peer);
    this.#current = { peer, conversation };
    try {
      await conversation.run();
    } catch (error) {
      if (!(error instanceof PeerGone)) this.#problem(error);
    } finally {
      this.#forget(peer);
      done();
    }
  }

  #forget(peer: ServerPeer): void {
    if (this.#current?.peer === peer) this.#current = undefined;
    this.#peers.delete(peer);
  }
}
