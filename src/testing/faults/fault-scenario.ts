import type { ConnectOptions } from '../../runtime/connect-options.js';
import type { QmpClient } from '../../runtime/qmp-client.js';
import { greetingOf, type Script, type ScriptedPeer } from '../scripted-server.js';

/** How a command shall come out: with a value, or with an error of this text. */
export type Expected =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly text: RegExp };

/** By the name of the command. */
export type ExpectedCalls = Readonly<Record<string, Expected>>;

/** Something that a server may do, and what the client shall make of it. */
export interface FaultScenario {
  readonly name: string;
  /** What the server does with the connection. */
  readonly script: Script;
  readonly options?: ConnectOptions;
  /** Default: a Unix socket. */
  readonly network?: 'unix' | 'tcp';
  /** Why `connect` shall fail; there are no calls then. */
  readonly refused?: RegExp;
  /** What is executed at once, as soon as there is a connection. */
  readonly calls?: ExpectedCalls;
  /** What is executed when all of that has settled. */
  readonly after?: ExpectedCalls;
  /** The arguments of all calls. */
  readonly arguments?: Readonly<Record<string, unknown>>;
  /** The limit of the first calls, in milliseconds. */
  readonly timeout?: number;
  /** What the program does as soon as the first calls are sent. */
  readonly meanwhile?: (client: QmpClient) => void | Promise<void>;
  /** Names of all events that listeners shall hear, in order. */
  readonly events?: readonly string[];
  /** What `onError` shall hear, in order. */
  readonly problems?: readonly RegExp[];
}

export const gives = (value: unknown): Expected => ({ kind: 'value', value });
export const fails = (text: RegExp): Expected => ({ kind: 'error', text });

/** So many commands, named `c0`, `c1` and so on. */
export function calls(count: number, expected: (name: string) => Expected = gives): ExpectedCalls {
  const names = Array.from({ length: count }, (_, index) => `c${String(index)}`);
  return Object.fromEntries(names.map((name) => [name, expected(name)]));
}

export const greeting = `${JSON.stringify(greetingOf())}\r\n`;

export const eventOf = (event: string, data: object = {}): object => ({
  event,
  data,
  timestamp: { seconds: 1, microseconds: 2 },
});

/** Returns to each command its own name, until the client goes: what is misrouted shows. */
export async function echo(peer: ScriptedPeer): Promise<void> {
  for (;;) {
    const request = await peer.receive();
    peer.reply(request, request.execute);
  }
}
