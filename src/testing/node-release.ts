import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';

/**
 * A group of tests with a release of Node, which npm's registry has as a package; skipped, and
 * said so, where that cannot be reached. What was fetched is kept in the user's cache folder.
 */
export function describeWithNode(major: number, name: string, tests: (node: string) => void): void {
  const node = nodeBinary(major);
  if (node !== undefined) {
    describe(name, () => {
      tests(node);
    });
    return;
  }
  process.stderr.write(`skipped: ${name}: there is no Node ${major}, and npm cannot fetch it\n`);
  it.skip(name, () => undefined);
}

/** The path of a Node of this major version; undefined where there is none. */
function nodeBinary(major: number): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'qapi-typescript', `node-${major}`);
  const binary = join(folder, 'package/bin/node');
  if (!existsSync(binary)) fetchNode(major, folder);
  return existsSync(binary) ? binary : undefined;
}

/** Unpacked beside the folder first: it appears as a whole, or not at all. */
function fetchNode(major: number, folder: string): void {
  const { platform, arch } = process;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const spec = `node-${platform}-${arch}@${major}`;
    const run = (command: string, ...args: readonly string[]) =>
      spawnSync(command, args, { cwd: unfinished, stdio: 'ignore' }).status === 0;
    if (!run('npm', 'pack', '--silent', spec)) return;
    const [archive = ''] = readdirSync(unfinished);
    if (run('tar', 'xzf', archive)) renameSync(unfinished, folder);
  } catch (error) {
    // Another test may have been as quick.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
