import { CommandClient } from './command-client.js';
import type { CommandTable, UntypedCommands } from './command-table.js';
import {
  guestAgentSettings,
  openLimits,
  openTransport,
  type ConnectTarget,
  type GuestAgentOptions,
} from './connect-options.js';
import { synchronise, type GuestAgentSession } from './guest-agent-session.js';

/**
 * A client of QEMU's guest agent, typed by a map of its commands. Generated clients extend it with
 * a method for each command; without type arguments it takes any command.
 *
 * ```ts
 * const agent = await GuestAgentClient.connect('/run/vm-qga.sock');
 * console.log(await agent.execute('guest-get-host-name'));
 * await agent.close();
 * ```
 *
 * The agent does one thing at a time: commands wait here in order until those before them are
 * answered. A command that was given up, by its time limit or signal, is not taken back; the next
 * one waits until the agent is done with it. There are no events. No ids are sent, since agents before
 * 4.0 refuse them, and which one it is shows only in its answers: with one command at a time, and the
 * order made anew where it is in doubt, they would tell nothing more.
 *
 * A command that says nothing on success, such as `guest-shutdown`, resolves when the agent answers
 * what is asked after it or the connection ends. What suspends the guest may take until it wakes up.
 */
export class GuestAgentClient<
  C extends CommandTable<C> = UntypedCommands,
> extends CommandClient<C> {
  /**
   * Connects, and discards what the agent still has to say to others.
   *
   * @throws QmpConnectionError, QmpTimeoutError, QmpAbortError or QmpProtocolError
   */
  static async connect<Client>(
    this: new (session: GuestAgentSession) => Client,
    target: ConnectTarget,
    options: GuestAgentOptions = {},
  ): Promise<Client> {
    const settings = guestAgentSettings(options);
    const transport = await openTransport(target, openLimits(settings));
    return new this(await synchronise(transport, settings));
  }
}
