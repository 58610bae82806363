import { QmpError } from './qmp-error.js';

/** How a process ended: one of the two is `null`. */
export interface ProcessEnd {
  readonly exitCode: number | null;
  /** The signal that ended it, such as `SIGKILL`. */
  readonly signal: string | null;
}

/** The process that a connection led to has ended, be it in order or not. */
export class QmpProcessError extends QmpError implements ProcessEnd {
  override name = 'QmpProcessError';
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The last lines that it wrote to standard error, 4 KiB at most; empty where that is no pipe. */
  readonly stderr: string;

  constructor({ exitCode, signal }: ProcessEnd, stderr: string, options?: ErrorOptions) {
    const end = exitCode === null ? `by ${String(signal)}` : `with status ${String(exitCode)}`;
    const lastLine = stderr.split('\n').at(-1) ?? '';
    super(`the process ended ${end}${lastLine === '' ? '' : `: ${lastLine}`}`, options);
    this.exitCode = exitCode;
    this.signal = signal;
    this.stderr = stderr;
  }
}
