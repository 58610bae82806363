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
