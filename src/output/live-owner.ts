import { hostname } from 'node:os';
import { kill, pid as ownPid } from 'node:process';
import { contentHash } from './content-hash.js';

/** A process that left something in a folder. */
export interface Owner {
  /** Stands for its machine, or container. */
  readonly host: string;
  readonly pid: number;
}

/** This process. */
export function thisOwner(): Owner {
  return {
    host: Buffer.from(contentHash(hostname())).toString('hex').slice(0, 12),
    pid: ownPid,
  };
}

/** How long a process of another machine is believed to be at work, in milliseconds. */
const trust = 60_000;

/**
 * Whether what a process left is still in use. Of other machines, which may share the disk, it is
 * not known; what is old was left by somebody who was killed.
 */
export function isAlive({ host, pid }: Owner, age: number): boolean {
  if (host !== thisOwner().host) return age < trust;
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
