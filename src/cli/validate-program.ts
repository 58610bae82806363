import { defineValidate } from './commands/validate.js';
import { runCommands } from './run-commands.js';
import { leave, runProcess } from './run-process.js';
import { tellFailure } from './tell-failure.js';

/**
 * The command line where it begins with `validate`: what `bin/qapi-ts.js` calls then. It says what
 * `program.ts` would, but is a bundle of less than half the size: most of what it takes to check a
 * schema of usual size is the start.
 */
export async function main(): Promise<void> {
  await runProcess((args, session) =>
    runCommands(args, session, {
      define: (program, current, end) => {
        defineValidate(program.command('validate'), current, end);
      },
      tell: tellFailure,
    }),
  );
  leave();
}
