import { afterEach } from '@jest/globals';
import type { ConnectOptions, GuestAgentOptions } from '../runtime/connect-options.js';
import { GuestAgentClient } from '../runtime/guest-agent-client.js';
import { QmpClient } from '../runtime/qmp-client.js';
import { ScriptedServer, type Script } from './scripted-server.js';

/** What runs during a test and must end with it. */
const open: { close(): Promise<void> }[] = [];

/** Call once in a file: ends what its tests opened, and fails where a script failed. */
export function closeAfterEach(): void {
  afterEach(async () => {
    while (open.length > 0) await open.pop()!.close();
  });
}

/** A scripted server; the test's end closes it. */
export async function serve(script: Script, network?: 'unix' | 'tcp'): Promise<ScriptedServer> {
  const server = await ScriptedServer.listen(script, network);
  open.push(server);
  return server;
}

/** A client of a scripted server; the test's end closes both. */
export async function connectTo(
  script: Script,
  options?: ConnectOptions,
  network?: 'unix' | 'tcp',
): Promise<QmpClient> {
  const server = await serve(script, network);
  const client = await QmpClient.connect(server.address, options);
  open.push(client);
  return client;
}

/** The same for a guest agent. */
export async function connectAgentTo(
  script: Script,
  options?: GuestAgentOptions,
): Promise<GuestAgentClient> {
  const server = await serve(script);
  const agent = await GuestAgentClient.connect(server.address, options);
  open.push(agent);
  return agent;
}

/** How promises came out: values, or the names and messages of their errors. */
export async function outcomesOf(promises: readonly Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((result) =>
    result.status === 'fulfilled' ? result.value : String(result.reason),
  );
}
