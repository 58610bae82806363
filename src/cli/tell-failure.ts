import { CommanderError } from 'commander';
import { OutputError } from '../output/output-error.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** Tells why the command could not do its work. Commander has told already what it found. */
export function tellFailure(error: unknown, { stderr, verbose = false }: Session): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCode.fine : exitCode.failure;
  }
  if (error instanceof UsageError || error instanceof OutputError) {
    stderr.write(`qapi-ts: ${error.message}\n${verbose ? causeOf(error) : ''}`);
  } else {
    stderr.write(
      `qapi-ts: this is a mistake in qapi-ts itself, please report it:\n${trace(error)}\n`,
    );
  }
  return exitCode.failure;
}

/** Where what went wrong was thrown. */
export function causeOf({ cause }: Error): string {
  return cause === undefined ? '' : `${trace(cause)}\n`;
}

/** Of whatever was thrown, in whichever realm. */
function trace(error: unknown): string {
  const { stack } = Object(error) as { readonly stack?: unknown };
  return typeof stack === 'string' ? stack : String(error);
}
