import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, it } from '@jest/globals';

const START_LIMIT = 20_000;

/** The Unix sockets that there are. */
const SOCKETS = '/proc/net/unix';
/** The flags of one that listens. */
const LISTENING = '00010000';

/** Daemons stand where not everybody's path leads. */
const environment = { ...env, PATH: `${env['PATH'] ?? ''}:/usr/sbin` };

/** A process of QEMU's that listens at a socket. */
export interface RealProcess {
  /** The Unix socket. */
  readonly path: string;
  readonly process: ChildProcess;
  /** Kills it if it still runs, and removes the socket. */
  stop(): Promise<void>;
}

/**
 * Like `describe`, and skipped with a word on stderr where the program is not installed.
 *
 * @param versionArgument what it is asked by
 */
export function describeWithProgram(
  program: string,
  name: string,
  body: () => void,
  versionArgument = '--version',
): void {
  if (spawnSync(program, [versionArgument], { env: environment }).status === 0) {
    describe(name, body);
    return;
  }
  process.stderr.write(`SKIPPED, ${program} is not installed: ${name}\n`);
  it.skip(name, body);
}

/**
 * Starts a program and waits until it listens.
 *
 * @param argsFor its arguments, given the socket that it shall make and a folder of its own
 */
export async function startProcess(
  program: string,
  argsFor: (path: string, folder: string) => readonly string[],
): Promise<RealProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'qemu-'));
  const path = join(folder, 'socket');
  const child = spawn(program, argsFor(path, folder), {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true });
  };
  const limit = Date.now() + START_LIMIT;
  while (!(await listens(path))) {
    if (child.exitCode !== null || Date.now() > limit) {
      await stop();
      throw new Error(`${program} did not start: ${complaint}`);
    }
    await delay(10);
  }
  return { path, process: child, stop };
}

/**
 * Whether a socket can be connected to: it is there a moment before it listens. The kernel is asked,
 * since a QEMU that loses a connection while it starts may crash: the storage daemon of 7.2 does,
 * once in sixty starts.
 */
async function listens(path: string): Promise<boolean> {
  // Only Linux has the table: elsewhere that it is there must do.
  if (!existsSync(SOCKETS)) return existsSync(path);
  const sockets = (await readFile(SOCKETS, 'utf8')).split('\n');
  return sockets.some((line) => line.endsWith(` ${path}`) && line.split(' ')[3] === LISTENING);
}
