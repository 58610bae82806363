import { run } from '../cli/program.js';
import type { Session } from '../cli/session.js';
import { temporaryFolder } from './temporary-folder.js';

/** What runs keep for later ones is not the user's. */
const cache = temporaryFolder();

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard error is a terminal of this width. */
  readonly terminal?: number;
  /** What is answered to questions, one after the other; without, there is nobody to ask. */
  readonly answers?: readonly string[];
  /** What comes by standard input. */
  readonly stdin?: string;
  /** Ends what goes on until it is ended. */
  readonly signal?: AbortSignal;
  readonly loadPrinter?: Session['loadPrinter'];
  /** Hears all that is printed as it comes. */
  readonly onText?: (text: string) => void;
}

/** What a command line printed and ended with. */
export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const printed = { stdout: '', stderr: '' };
  const answers = options.answers && [...options.answers];
  const answer = (question: string) => {
    printed.stdout += question;
    return answers?.shift() ?? '';
  };
  const print = (stream: 'stdout' | 'stderr') => (text: string) => {
    printed[stream] += text;
    options.onText?.(text);
  };
  const status = await run(args, {
    stdout: { write: print('stdout') },
    stderr: {
      write: print('stderr'),
      isTTY: options.terminal !== undefined,
      columns: options.terminal,
    },
    cwd: options.cwd ?? process.cwd(),
    env: { XDG_CACHE_HOME: cache, ...options.env },
    readStdin: () => Buffer.from(options.stdin ?? ''),
    signal: options.signal,
    loadPrinter: options.loadPrinter,
    ask: answers && ((question) => Promise.resolve(answer(question))),
  });
  return { status, ...printed };
}
