import { run } from '../cli/program.js';

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard error is a terminal of this width. */
  readonly terminal?: number;
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
  const status = await run(args, {
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: {
      write: (text) => (printed.stderr += text),
      isTTY: options.terminal !== undefined,
      columns: options.terminal,
    },
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? {},
  });
  return { status, ...printed };
}
