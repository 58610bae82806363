import { readFileSync } from 'node:fs';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Session } from './session.js';

/** Runs the command line of this process, and sets what it is to exit with. */
export async function runProcess(
  run: (args: readonly string[], session: Session) => Promise<ExitCode>,
): Promise<void> {
  const { stdout, stderr, env } = process;
  // A reader that closes the pipe early (`| head`) has what it wanted.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.fine);
    throw error;
  });
  const readStdin = () => readFileSync(0);
  process.exitCode = await run(process.argv.slice(2), {
    stdout,
    stderr,
    readStdin,
    env,
    cwd: process.cwd(),
  });
}
