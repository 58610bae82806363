import type { Definition } from '../../model/definition.js';

/** Which of the runtime's clients a generated one is made of. */
export interface ClientKind {
  /** The runtime's class. */
  readonly base: string;
  /** What a connection that is ready is called there. */
  readonly session: string;
  readonly options: string;
  /** The maps that the base is typed by. */
  readonly tables: readonly string[];
  /** What the way to a client does. */
  readonly connects: string;
}

const monitor: ClientKind = {
  base: 'QmpClient',
  session: 'QmpSession',
  options: 'ConnectOptions',
  tables: ['Commands', 'Events'],
  connects: 'Connects to the server, and negotiates its capabilities.',
};

/** Nothing happens there of itself, and what is sent before it listens may still be answered. */
const guestAgent: ClientKind = {
  base: 'GuestAgentClient',
  session: 'GuestAgentSession',
  options: 'GuestAgentOptions',
  tables: ['Commands'],
  connects: 'Connects to the guest agent, and discards what it still says to others.',
};

/** The guest agent's schema is the one with the command that tells its replies apart. */
export function clientKind(definitions: readonly Definition[]): ClientKind {
  const isAgent = definitions.some(({ kind, name }) => kind === 'command' && name === 'guest-sync');
  return isAgent ? guestAgent : monitor;
}
