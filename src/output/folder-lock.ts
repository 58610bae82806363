import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, thisOwner, type Owner } from './live-owner.js';
import { errorCode, OutputError, outputError } from './output-error.js';
import { lockName } from './output-names.js';

/** How long another run is waited for, in milliseconds. It writes for a second at most. */
const patience = 30_000;
const pause = 20;

/**
 * Does something while no other run writes to the folder, so that the files are all of one run.
 * The lock of a run that was killed is broken.
 *
 * @throws OutputError where another run does not come to its end
 */
export function withFolderLock<T>(folder: string, action: () => T): T {
  const path = join(folder, lockName);
  acquire(path);
  try {
    return action();
  } finally {
    rmSync(path, { force: true });
  }
}

function acquire(path: string): void {
  const end = Date.now() + patience;
  while (!create(path)) {
    breakDead(path);
    if (Date.now() > end) {
      throw new OutputError(`another run is writing to this folder: its lock is '${path}'`);
    }
    sleep(pause);
  }
}

function create(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(thisOwner()), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // On a full disk the file may be there without content.
    rmSync(path, { force: true });
    throw outputError(path, error);
  }
}

/** Takes the lock away if its owner is dead; not by its name alone, which may be a new one's. */
function breakDead(path: string): void {
  const dead = `${path}.${randomUUID()}`;
  try {
    if (isHeld(path)) return;
    renameSync(path, dead);
    if (isHeld(dead)) renameSync(dead, path);
    else rmSync(dead);
  } catch {
    // Somebody else was faster.
  }
}

function isHeld(path: string): boolean {
  const age = Date.now() - statSync(path).mtimeMs;
  const owner = ownerIn(readFileSync(path, 'utf8'));
  // Without content it was just made, or its maker was killed that moment.
  return owner ? isAlive(owner, age) : age < 1000;
}

function ownerIn(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return null;
  }
}

function sleep(time: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
}
