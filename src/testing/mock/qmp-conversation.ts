import type { QemuVersion } from '../../runtime/qmp-greeting.js';
import type { QmpEvent } from '../../runtime/qmp-event.js';
import { commandNotFound, genericError, type Answer, type Answerer } from './answer.js';
import type { Conversation } from './conversation.js';
import type { Outbox } from './outbox.js';
import { readScanned, type ServerRequest } from './read-request.js';
import type { Scanned } from './request-scanner.js';
import { sendAnswer, sendUnreadable } from './send-answer.js';
import { eventMessage, greetingMessage } from './server-message.js';
import type { ServerPeer } from './server-peer.js';

/** In-band commands that QEMU takes while it still sees out-of-band ones. */
const IN_BAND_LIMIT_WITH_OOB = 8;

/** What a server says of itself, and who does its work. */
export interface QmpHost extends Answerer {
  readonly version: QemuVersion;
  readonly capabilities: readonly string[];
  /** The client has negotiated. */
  ready(): void;
}

/**
 * QMP as QEMU speaks it: a greeting, the capabilities, then commands. In-band commands are carried
 * out one after the other. Where `oob` is enabled, those that are out of band overtake them, as
 * long as no more than eight are outstanding; nothing behind a ninth is seen before that has room.
 */
export class QmpConversation implements Conversation {
  readonly #peer: ServerPeer;
  readonly #outbox: Outbox;
  readonly #host: QmpHost;
  #enabled: readonly string[] | undefined;
  #outstanding = 0;
  /** Settles when all in-band commands so far are answered. */
  #inBand: Promise<void> = Promise.resolve();
  #onRoom: () => void = () => undefined;

  constructor(peer: ServerPeer, outbox: Outbox, host: QmpHost) {
    this.#peer = peer;
    this.#outbox = outbox;
    this.#host = host;
  }

  get isReady(): boolean {
    return this.#enabled !== undefined;
  }

  async run(): Promise<never> {
    const { version, capabilities } = this.#host;
    const text = greetingMessage(version, capabilities);
    await this.#outbox.send({ subject: { kind: 'greeting' }, text });
    for (;;) await this.#take(await this.#peer.next());
  }

  emit(event: QmpEvent): boolean {
    if (!this.isReady) return false;
    const subject = { kind: 'event', event: event.event } as const;
    void this.#outbox.send({ subject, text: eventMessage(event) });
    return true;
  }

  async #take(scanned: Scanned): Promise<void> {
    const read = readScanned(scanned);
    if (read.kind === 'unreadable') await sendUnreadable(this.#outbox, read.desc, read.id);
    else if (this.#enabled === undefined) await this.#negotiate(read.request);
    else if (read.request.outOfBand) this.#takeOutOfBand(read.request, this.#enabled);
    else await this.#takeInBand(read.request);
  }

  async #negotiate(request: ServerRequest): Promise<void> {
    const { enable = [] } = request.arguments;
    const refusal = refusalOf(request, enable, this.#host.capabilities);
    if (refusal === undefined) {
      // Before the reply, as in QEMU: what happens from now on is told, if need be ahead of it.
      this.#enabled = enable as readonly string[];
      this.#host.ready();
    }
    await sendAnswer(this.#outbox, request, refusal ?? { kind: 'return', json: '{}' });
  }

  #takeOutOfBand(request: ServerRequest, enabled: readonly string[]): void {
    if (enabled.includes('oob')) void this.#answer(request);
    else {
      const refusal = genericError("'exec-oob' was not enabled by qmp_capabilities");
      void sendAnswer(this.#outbox, request, refusal);
    }
  }

  /** Resolves when the next request may be looked at. */
  async #takeInBand(request: ServerRequest): Promise<void> {
    this.#outstanding += 1;
    this.#inBand = this.#inBand.then(async () => {
      await this.#answer(request);
      this.#outstanding -= 1;
      this.#onRoom();
    });
    const limit = this.#enabled?.includes('oob') === true ? IN_BAND_LIMIT_WITH_OOB : 1;
    while (this.#outstanding > limit) {
      await new Promise<void>((resolve) => {
        this.#onRoom = resolve;
      });
    }
  }

  async #answer(request: ServerRequest): Promise<void> {
    const answer =
      request.command === 'qmp_capabilities'
        ? commandNotFound('capabilities are negotiated already')
        : await this.#host.answer(request);
    await sendAnswer(this.#outbox, request, answer);
    this.#host.answered(request, answer);
  }
}

/** Why a client cannot have what it wants; undefined where it can. */
function refusalOf(
  { command, outOfBand }: ServerRequest,
  enable: unknown,
  capabilities: readonly string[],
): Answer | undefined {
  if (command !== 'qmp_capabilities' || outOfBand) {
    return commandNotFound(`'${command}' cannot be executed before qmp_capabilities`);
  }
  if (!Array.isArray(enable)) return genericError("'enable' is no list");
  const unknown: unknown = enable.find((name) => !capabilities.includes(name as string));
  if (unknown === undefined) return undefined;
  const named = typeof unknown === 'string' ? ` '${unknown}'` : '';
  return genericError(`the capability${named} is not offered`);
}
