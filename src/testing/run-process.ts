import { execFile } from 'node:child_process';

/** What a process printed and ended with. */
export interface ProcessRun {
  readonly status: number;
  readonly output: string;
}

export interface ProcessOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a process to its end, while this one goes on. */
export function runProcess(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: ProcessOptions,
): Promise<ProcessRun> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
  return new Promise((end) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      const status = typeof error?.code === 'number' ? error.code : Number(error !== null);
      end({ status, output: `${stdout}${stderr}` });
    });
  });
}
