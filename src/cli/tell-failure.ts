import { CommanderError } from 'commander';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Session } from './session.js';

/** Errors whose message is a sentence for users. By name: an emitter's library is another copy. */
const expected = new Set(['UsageError', 'OutputError', 'EmitterError']);

/** Tells why the command could not do its work. Commander has told already what it found. */
export function tellFailure(error: unknown, { stderr, verbose = false }: Session): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCode.fine : exitCode.failure;
  }
  if (error instanceof Error && expected.has(error.name)) {
    const { message, cause } = error;
    stderr.write(`qapi-ts: ${message}\n`);
    if (verbose && cause !== undefined) stderr.write(`${trace(cause)}\n`);
  } else {
    stderr.write(
      `qapi-ts: this is a mistake in qapi-ts itself, please report it:\n${trace(error)}\n`,
    );
  }
  return exitCode.failure;
}

/** Where something was thrown, whatever it is and whichever realm it comes from. */
function trace(error: unknown): string {
  const { stack } = Object(error) as { readonly stack?: unknown };
  return typeof stack === 'string' ? stack : String(error);
}
