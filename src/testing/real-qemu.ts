import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, it } from '@jest/globals';

const QEMU = 'qemu-system-x86_64';
const START_LIMIT = 20_000;

/** A QEMU with a monitor, without a machine unless the arguments say so. */
export interface RealQemu {
  /** The monitor's Unix socket. */
  readonly path: string;
  readonly process: ChildProcess;
  /** Kills it if it still runs, and removes the socket. */
  stop(): Promise<void>;
}

/** Whether there is a QEMU to test with. */
export function hasQemu(): boolean {
  return spawnSync(QEMU, ['--version']).status === 0;
}

/** Like `describe`, and skipped with a word on stderr where there is no QEMU. */
export function describeWithQemu(name: string, body: () => void): void {
  if (hasQemu()) {
    describe(name, body);
    return;
  }
  process.stderr.write(`SKIPPED, ${QEMU} is not installed: ${name}\n`);
  it.skip(name, body);
}

/** Starts QEMU and waits until its monitor can be connected to. */
export async function startQemu(
  args: readonly string[] = ['-M', 'none', '-nodefaults', '-display', 'none'],
): Promise<RealQemu> {
  const folder = await mkdtemp(join(tmpdir(), 'qemu-'));
  const path = join(folder, 'qmp.sock');
  const child = spawn(QEMU, [...args, '-qmp', `unix:${path},server=on,wait=off`], {
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
  while (!existsSync(path)) {
    if (child.exitCode !== null || Date.now() > limit) {
      await stop();
      throw new Error(`${QEMU} did not start: ${complaint}`);
    }
    await delay(10);
  }
  return { path, process: child, stop };
}
