import type { Session } from './session.js';

/** From when on it is worth to say what is being done, in milliseconds. */
const patience = 300;

const clearLine = '\r\u001b[2K';

/**
 * The stages of a run: `--verbose` tells how long each took; on a terminal, long work says what is
 * being done.
 */
export class Stages {
  private readonly session: Session;
  private readonly start = now();
  private readonly times: string[] = [];
  private shown = false;

  constructor(session: Session) {
    this.session = session;
  }

  async run<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    this.show(name);
    const begin = now();
    try {
      return await work();
    } finally {
      this.times.push(`${name} ${milliseconds(now() - begin)}`);
      this.clear();
    }
  }

  /** Tells the times, where they are asked for. */
  report(): void {
    const { verbose, stderr } = this.session;
    if (!verbose) return;
    const total = `in all ${milliseconds(now() - this.start)}`;
    stderr.write(`qapi-ts: ${[...this.times, total].join(', ')}\n`);
  }

  private show(name: string): void {
    const { stderr, quiet, verbose } = this.session;
    const isLong = now() - this.start > patience;
    if (!stderr.isTTY || quiet || verbose || !isLong) return;
    stderr.write(`${clearLine}${name}...`);
    this.shown = true;
  }

  /** Before anything else is printed. */
  private clear(): void {
    if (this.shown) this.session.stderr.write(clearLine);
    this.shown = false;
  }
}

/** Milliseconds that the process runs: `performance` loads much for what is told here. */
function now(): number {
  return process.uptime() * 1000;
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}
