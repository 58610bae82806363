import type { QmpEvent } from '../../runtime/qmp-event.js';

/** What a server has to say and to hear over one connection. */
export interface Conversation {
  /** The client has negotiated: from now on it gets events. */
  readonly isReady: boolean;
  /** Goes on until the client is gone, and rejects with `PeerGone` then. */
  run(): Promise<never>;
  /** @returns false where the client gets none */
  emit(event: QmpEvent): boolean;
}
