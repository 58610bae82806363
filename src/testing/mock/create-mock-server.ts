import type {
  CommandTable,
  EventTable,
  UntypedCommands,
  UntypedEvents,
} from '../../runtime/command-table.js';
import type { MockSchema } from '../../runtime/mock-schema.js';
import type { QmpGreeting } from '../../runtime/qmp-greeting.js';
import { AgentConversation } from './agent-conversation.js';
import { Connections } from './connections.js';
import { FaultList } from './fault-list.js';
import { listen } from './listening.js';
import { MockHost } from './mock-host.js';
import { MockServer } from './mock-server.js';
import type { MockServerOptions } from './mock-server-options.js';
import { Outbox } from './outbox.js';
import { QmpConversation } from './qmp-conversation.js';
import { recordingOf, type Recording } from './recording.js';
import { Replay, type ReplayMatch } from './replay.js';

/**
 * Starts a mock server: of QEMU, its storage daemon or its guest agent, as the schema has it.
 *
 * ```ts
 * import { createMockServer } from 'qapi-typescript/testing';
 * import { connect, mockSchema } from './qmp/index.js';
 *
 * await using mock = await createMockServer({ schema: mockSchema });
 * mock.handle('query-status', () => ({ running: true, status: 'running' }));
 * await using client = await connect(mock.target());
 * ```
 */
export async function createMockServer<
  C extends CommandTable<C> = UntypedCommands,
  E extends EventTable<E> = UntypedEvents,
>(options: MockServerOptions<C, E> = {}): Promise<MockServer<C, E>> {
  const { schema, validate = 'all', listen: place = 'unix' } = options;
  const recording = options.replay && recordingOf(options.replay);
  const said = greetingOf(options, recording);
  const isAgent = protocolOf(options, recording) === 'guest-agent';
  const replay: Replay | undefined =
    recording && replayOf(recording, options.replayBy, () => connections);
  const host = new MockHost({ schema, validate, ...said, replay });
  const faults = new FaultList();
  const connections: Connections = new Connections(
    (peer) => {
      const lineEnd = isAgent ? '\n' : '\r\n';
      const outbox = new Outbox(peer, { faults, lineEnd, waiting: host.waiting });
      return isAgent
        ? new AgentConversation(peer, outbox, host)
        : new QmpConversation(peer, outbox, host);
    },
    (error) => {
      host.problem('A conversation failed', error);
    },
  );
  const listening = await listen(place, (link) => {
    connections.accept(link);
  });
  const checked = validate === 'all' ? schema : undefined;
  return new MockServer<C, E>({ host, faults, connections, listening, schema: checked });
}

type Said = Pick<MockServerOptions<never, never>, 'version' | 'capabilities'>;

/** What the server says at the start: as it is told to, else as was recorded, else as QEMU. */
function greetingOf(
  { version, capabilities }: Said,
  recording: Recording | undefined,
): QmpGreeting {
  const recorded = recording?.greeting;
  const own = { major: 10, minor: 0, micro: 0, package: 'mock' };
  return {
    version: { ...(recorded?.version ?? own), ...version },
    capabilities: capabilities ?? recorded?.capabilities ?? ['oob'],
  };
}

type Spoken = Pick<MockServerOptions<never, never>, 'protocol'> & {
  readonly schema?: Pick<MockSchema<never, never>, 'commands'> | undefined;
};

/** The guest agent's schema is the one with the command that tells its replies apart. */
function protocolOf(
  { protocol, schema }: Spoken,
  recording: Recording | undefined,
): 'qmp' | 'guest-agent' {
  if (protocol !== undefined) return protocol;
  const isAgent =
    recording === undefined
      ? Object.hasOwn(schema?.commands ?? {}, 'guest-sync')
      : recording.greeting === undefined;
  return isAgent ? 'guest-agent' : 'qmp';
}

function replayOf(
  recording: Recording,
  match: ReplayMatch = 'arguments',
  connections: () => Connections,
): Replay {
  return new Replay(recording, {
    match,
    emit: (event) => {
      connections().emit(event);
    },
    disconnect: () => {
      connections().disconnect('end');
    },
  });
}
