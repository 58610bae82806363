import type { CommandTable, EventTable } from '../../runtime/command-table.js';
import type { MockSchema } from '../../runtime/mock-schema.js';
import type { WireRecord } from '../../runtime/wire-record.js';
import type { QemuVersion } from '../../runtime/qmp-greeting.js';
import type { MockValidate } from './handlers.js';
import type { ListenPlace } from './listening.js';
import type { ReplayMatch } from './replay.js';

/** How a mock server is made. */
export interface MockServerOptions<C extends CommandTable<C>, E extends EventTable<E>> {
  /**
   * What the server has, and what it checks by: `mockSchema`, which `qapi-ts generate --emit mock`
   * writes beside the client. Without one it takes what there is a handler for, and checks nothing.
   */
  readonly schema?: MockSchema<C, E> | undefined;
  /** Where it listens. Default: `'unix'`, at a socket in a temporary folder of its own. */
  readonly listen?: ListenPlace | undefined;
  /** What it speaks. Default: what the recording or the schema is of; QMP without these. */
  readonly protocol?: 'qmp' | 'guest-agent' | undefined;
  /** What it says of its version. Default: what was recorded, else QEMU 10.0.0. */
  readonly version?: Partial<QemuVersion> | undefined;
  /** What clients may enable. Default: what was recorded, else `['oob']`, as QEMU. */
  readonly capabilities?: readonly string[] | undefined;
  /**
   * What is held against the schema. `'all'`: what clients send, as QEMU does, and what handlers and
   * events give, so that a test cannot rest on what no server says. `'arguments'`: what clients send
   * alone. `'off'`: nothing. Default: `'all'`.
   */
  readonly validate?: MockValidate | undefined;
  /**
   * What a real server once said, as a client's wire log has it: it answers what has no handler, one
   * recorded request each, with the events that came before and after. Nothing of it is held against
   * the schema. What was not recorded fails, and says so.
   */
  readonly replay?: readonly WireRecord[] | undefined;
  /**
   * When a recorded request answers one: `'arguments'`, where command and arguments are the same;
   * `'command'`, where the command is, as a log needs whose arguments are blacked out. Default:
   * `'arguments'`.
   */
  readonly replayBy?: ReplayMatch | undefined;
}
