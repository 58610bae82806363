import { readFileSync } from 'node:fs';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Session } from './session.js';

/** Runs the command line of this process, and ends the process with what comes of it. */
export async function runProcess(
  run: (args: readonly string[], session: Session) => Promise<ExitCode>,
): Promise<void> {
  const { stdout, stderr, env } = process;
  // A reader that closes the pipe early (`| head`) has what it wanted.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.fine);
    stderr.write(`qapi-ts: cannot write to standard output: ${error.message}\n`);
    process.exit(exitCode.failure);
  });
  // Where a promise of the user's is never settled, Node ends as if all was well.
  const unfinished = () => {
    stderr.write('qapi-ts: nothing is left to wait for, but the work is not done\n');
    process.exitCode = exitCode.failure;
  };
  process.once('beforeExit', unfinished);
  const readStdin = () => readFileSync(0);
  const code = await run(process.argv.slice(2), {
    stdout,
    stderr,
    readStdin,
    env,
    cwd: process.cwd(),
  });
  process.off('beforeExit', unfinished);
  process.exitCode = code;
}

/**
 * Ends the process where all is written: left alone, it would first finish to collect garbage, which
 * takes a twentieth of the time of `validate`. For what has no threads: they may have something to
 * keep. Newer releases of Node keep compiled code when a process ends by itself, so they are left
 * alone.
 */
export function leave(): void {
  const { stdout, stderr, versions } = process;
  const isWritten = stdout.writableLength + stderr.writableLength === 0;
  if (isWritten && versions.node.startsWith('20.')) process.exit();
}
