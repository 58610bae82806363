import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How often is looked, in milliseconds: what changes twice within that is one change. */
const interval = 100;

export interface Watching {
  /** Does the work. Returns absolute paths of what it read, and of what it looked for in vain. */
  readonly work: () => Promise<ReadonlySet<string>>;
  /** Is told when the work is done, and how many files are looked at from then on. */
  readonly onWait: (count: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Does some work again whenever something that it read changes, comes or goes, until it is told to
 * end. Files are looked at, not listened to: that works for files that do not exist yet, in folders
 * that do not, on every file system; and for the fifty files of a schema it costs next to nothing.
 */
export async function watch({ work, onWait, signal }: Watching): Promise<void> {
  let known: Stamps = new Map();
  while (!signal.aborted) {
    const start = Date.now();
    const paths = await work();
    const seen = stampsOf(paths);
    onWait(paths.size);
    // What changed while the work was done may have been read before that.
    const isOld = [...seen].every(([path, { time, text }]) => {
      return time < start || known.get(path)?.text === text;
    });
    known = seen;
    if (isOld) await change(seen, signal);
    known = await settled(known, signal);
  }
}

/** What tells one state of a file from another, and when it came to be. */
interface Stamp {
  readonly text: string;
  readonly time: number;
}

type Stamps = ReadonlyMap<string, Stamp>;

function stampsOf(paths: Iterable<string>): Stamps {
  return new Map([...paths].map((path) => [path, stampOf(path)]));
}

function stampOf(path: string): Stamp {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return { text: [ino, size, mtimeMs, ctimeMs].join(' '), time: ctimeMs };
  } catch {
    return { text: '', time: 0 };
  }
}

/** Waits for a file to be another than it was. */
async function change(before: Stamps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && isSame(before, stampsOf(before.keys()))) await pause(signal);
}

/** Waits until nothing changes any more: an editor, or a checkout, does much at once. */
async function settled(before: Stamps, signal: AbortSignal): Promise<Stamps> {
  let last = before;
  for (;;) {
    await pause(signal);
    const now = stampsOf(before.keys());
    if (signal.aborted || isSame(last, now)) return now;
    last = now;
  }
}

function isSame(before: Stamps, after: Stamps): boolean {
  return [...after].every(([path, { text }]) => before.get(path)?.text === text);
}

async function pause(signal: AbortSignal): Promise<void> {
  // It is rejected where the signal comes, which the caller looks at.
  await wait(interval, undefined, { signal }).catch(() => undefined);
}
