import { genericError, type Answerer } from './answer.js';
import type { Conversation } from './conversation.js';
import type { Outbox } from './outbox.js';
import { readScanned, type ServerRequest } from './read-request.js';
import type { Scanned } from './request-scanner.js';
import { sendAnswer, sendUnreadable } from './send-answer.js';
import { returnMessage } from './server-message.js';
import type { ServerPeer } from './server-peer.js';

/** Stands before the reply to `guest-sync-delimited`; never part of UTF-8. */
const DELIMITER = Uint8Array.of(0xff);

/**
 * The guest agent's protocol: no greeting and no events, one command after the other. What it takes
 * to synchronise is answered here.
 */
export class AgentConversation implements Conversation {
  readonly #peer: ServerPeer;
  readonly #outbox: Outbox;
  readonly #host: Answerer & { ready(): void };

  constructor(peer: ServerPeer, outbox: Outbox, host: Answerer & { ready(): void }) {
    this.#peer = peer;
    this.#outbox = outbox;
    this.#host = host;
  }

  readonly isReady = true;

  async run(): Promise<never> {
    this.#host.ready();
    for (;;) await this.#take(await this.#peer.next());
  }

  emit(): boolean {
    return false;
  }

  async #take(scanned: Scanned): Promise<void> {
    const read = readScanned(scanned);
    if (read.kind === 'unreadable') await sendUnreadable(this.#outbox, read.desc, read.id);
    else await this.#answer(read.request);
  }

  async #answer(request: ServerRequest): Promise<void> {
    const { command } = request;
    if (command === 'guest-sync' || command === 'guest-sync-delimited') {
      await this.#synchronise(request);
      return;
    }
    const answer = await this.#host.answer(request);
    await sendAnswer(this.#outbox, request, answer);
    this.#host.answered(request, answer);
  }

  async #synchronise(request: ServerRequest): Promise<void> {
    const { command, id } = request;
    const given = request.arguments['id'];
    if (typeof given !== 'bigint' && !Number.isSafeInteger(given)) {
      await sendAnswer(this.#outbox, request, genericError("'id' is no integer"));
      return;
    }
    const subject = { kind: 'reply', command } as const;
    const text = returnMessage(String(given), id);
    const isDelimited = command === 'guest-sync-delimited';
    await this.#outbox.send({ subject, text, ...(isDelimited && { prefix: DELIMITER }) });
  }
}
