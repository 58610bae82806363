import { Command } from 'commander';
import { exitCode, type End, type ExitCode } from './exit-code.js';
import { addSessionOptions, sessionFor, type SessionFlags } from './session-options.js';
import type { Session } from './session.js';

/** The commands of a program. */
export interface Commands {
  /** Adds them. Flags change the session before one begins. */
  readonly define: (program: Command, session: Session, end: End) => void | Promise<void>;
  /** Tells why one could not do its work. */
  readonly tell: (error: unknown, session: Session) => ExitCode;
}

/**
 * Runs a command line.
 *
 * @param args what stands after the name of the program
 * @returns what the process is to exit with; never rejects
 */
export async function runCommands(
  args: readonly string[],
  session: Session,
  { define, tell }: Commands,
): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  // Flags change it before a command begins, which knows this object.
  const current = { ...session };
  try {
    const program = createProgram(current);
    await define(program, current, (end) => {
      code = end;
    });
    program.commands.forEach(addSessionOptions);
    program.hook('preAction', (_, command) => {
      Object.assign(current, sessionFor(session, command.opts<SessionFlags>()));
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return tell(error, current);
  }
}

function createProgram(session: Session): Command {
  return new Command('qapi-ts')
    .showHelpAfterError('(--help lists what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => session.stdout.write(text),
      writeErr: (text) => session.stderr.write(text),
      getOutHelpWidth: () => session.stdout.columns ?? 100,
      getErrHelpWidth: () => session.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}
