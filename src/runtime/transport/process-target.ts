import type { ChildProcess } from 'node:child_process';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { ProcessTransport, type PipedProcess } from './process-transport.js';
import type { TransportOpener } from './transport-opener.js';

/**
 * A server that is a child process and speaks through its standard streams:
 *
 * ```ts
 * const args = ['-nodefaults', '-display', 'none', '-qmp', 'stdio'];
 * const client = await connect(processTarget(() => spawn('qemu-system-x86_64', args)));
 * ```
 *
 * The end of the process is the end of the connection, with a QmpProcessError as cause. Where
 * standard error is a pipe, it is read, and the error has its last lines.
 *
 * @param process the process, which goes on when the connection ends; or what starts one, which
 *   gets SIGTERM then. Standard input and output must be pipes.
 */
export function processTarget(process: ChildProcess | (() => ChildProcess)): TransportOpener {
  // A promise in any case: what starts the process may throw.
  return { open: async () => Promise.resolve(transportOf(process)) };
}

function transportOf(process: ChildProcess | (() => ChildProcess)): ProcessTransport {
  const isOurs = typeof process === 'function';
  const child = isOurs ? process() : process;
  if (isPiped(child)) return new ProcessTransport(child, isOurs);
  // It may be that it could not be started at all, and is about to say so.
  child.on('error', () => undefined);
  if (isOurs) child.kill();
  const { spawnfile } = child;
  throw new QmpConnectionError(`${spawnfile} has no pipes as standard input and output`);
}

function isPiped(child: ChildProcess): child is PipedProcess {
  // Absent, against the types, where the system has no pipes left.
  return Boolean(child.stdin) && Boolean(child.stdout);
}
