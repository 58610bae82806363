import type { ServerRequest } from './read-request.js';

/** How a command came out. */
export type Answer =
  /** What the command returns, as JSON. */
  | { readonly kind: 'return'; readonly json: string }
  | { readonly kind: 'error'; readonly class: string; readonly desc: string }
  /** The command says nothing on success. */
  | { readonly kind: 'silence' };

/** Carries commands out. */
export interface Answerer {
  /** Never rejects: what goes wrong is an answer too. */
  answer(request: ServerRequest): Promise<Answer>;
  /** The reply, where there is one, was sent, or befallen by a fault. */
  answered(request: ServerRequest, answer: Answer): void;
}

/** The usual kind of failure. */
export function genericError(desc: string): Answer {
  return { kind: 'error', class: 'GenericError', desc };
}

/** What servers say to a command that they do not know, or not now. */
export function commandNotFound(desc: string): Answer {
  return { kind: 'error', class: 'CommandNotFound', desc };
}
