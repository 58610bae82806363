import { getEventListeners, setMaxListeners } from 'node:events';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { QmpClient } from '../../runtime/qmp-client.js';
import { ScriptedServer } from '../scripted-server.js';
import { briefly, type FaultReport, type Settled } from './fault-report.js';
import type { ExpectedCalls, FaultScenario } from './fault-scenario.js';

/** What should take milliseconds, on a busy machine. */
const SETTLE_LIMIT = 20_000;
/** Shorter than the limits that a client sets by itself: their timers must be gone by then. */
const LEAVE_LIMIT = 5000;

/** What one run shows; the memory is for who runs it more than once. */
export type RunReport = Omit<FaultReport, 'name' | 'uncaught' | 'isHeld' | 'grownBytes'> & {
  /** To see whether something still holds the client. */
  readonly client: WeakRef<QmpClient> | undefined;
};

/** Connects to a server that behaves as the scenario says, executes its commands, and closes. */
export async function runScenario(scenario: FaultScenario): Promise<RunReport> {
  const server = await ScriptedServer.listen(scenario.script, scenario.network);
  const before = snapshot();
  const { signal } = new AbortController();
  // One for all calls; Node warns of more than ten at once.
  setMaxListeners(0, signal);
  const events: string[] = [];
  const problems: string[] = [];
  const outcome = await converse(scenario, server, {
    signal,
    events,
    onError: (error) => problems.push(String(error)),
  });
  const left = [...(await leftSince(before)), ...listenersOf(signal)];
  await server.close();
  return { ...outcome, events, problems, left };
}

interface Ears {
  readonly signal: AbortSignal;
  readonly events: string[];
  readonly onError: (error: Error) => void;
}

async function converse(
  scenario: FaultScenario,
  { address }: ScriptedServer,
  { signal, events, onError }: Ears,
): Promise<Pick<RunReport, 'refused' | 'calls' | 'after' | 'client'>> {
  const { options, calls = {}, after = {}, timeout, meanwhile } = scenario;
  let client: QmpClient;
  try {
    client = await QmpClient.connect(address, { ...options, signal, onError });
  } catch (error) {
    return { refused: String(error), calls: {}, after: {}, client: undefined };
  }
  client.onAny(({ event }) => void events.push(event));
  for (const name of new Set(scenario.events)) client.on(name, () => undefined);
  const first = executeAll(client, calls, scenario, { signal, timeout });
  const also = meanwhile?.(client);
  const settled = await first;
  await also;
  const settledAfter = await executeAll(client, after, scenario, { signal });
  await client.close();
  await client.closed;
  return { refused: undefined, calls: settled, after: settledAfter, client: new WeakRef(client) };
}

async function executeAll(
  client: QmpClient,
  expected: ExpectedCalls,
  scenario: FaultScenario,
  options: { readonly signal: AbortSignal; readonly timeout?: number | undefined },
): Promise<Readonly<Record<string, Settled>>> {
  const limit = new AbortController();
  const late = delay(SETTLE_LIMIT, undefined, { signal: limit.signal }).then(
    (): Settled => ({ kind: 'unsettled' }),
    (): Settled => ({ kind: 'unsettled' }),
  );
  const settled = await Promise.all(
    Object.keys(expected).map(async (name) => {
      const call = client.execute(name, scenario.arguments, options).then(
        (value): Settled => ({ kind: 'value', value: briefly(value) }),
        (error: unknown): Settled => ({ kind: 'error', text: String(error) }),
      );
      return [name, await Promise.race([call, late])] as const;
    }),
  );
  limit.abort();
  return Object.fromEntries(settled);
}

/** What keeps the process alive, and who listens to it; sorted. */
function snapshot(): readonly string[] {
  const listeners = process
    .eventNames()
    .map((name) => `${String(process.listenerCount(name))} listeners of ${String(name)}`);
  return [...process.getActiveResourcesInfo(), ...listeners].sort();
}

/** What there is now and was not before. Sockets take a moment to go; what stays longer is left. */
async function leftSince(before: readonly string[]): Promise<readonly string[]> {
  const limit = Date.now() + LEAVE_LIMIT;
  for (;;) {
    const left = moreThan(before, snapshot());
    if (left.length === 0 || Date.now() > limit) return left;
    // Its own timer does not run any more when the next look is taken.
    await delay(5);
  }
}

function moreThan(before: readonly string[], now: readonly string[]): readonly string[] {
  const rest = [...before];
  return now.filter((name) => {
    const index = rest.indexOf(name);
    if (index === -1) return true;
    rest.splice(index, 1);
    return false;
  });
}

function listenersOf(signal: AbortSignal): readonly string[] {
  return getEventListeners(signal, 'abort').map(() => 'a listener of the signal');
}
