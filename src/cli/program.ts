import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { printHere, type StartPrinter } from '../codegen/printer.js';
import { askUser } from './ask-user.js';
import { defineCompletion } from './commands/completion.js';
import { defineDocs } from './commands/docs.js';
import { defineGenerate } from './commands/generate.js';
import { defineInit } from './commands/init.js';
import { defineInspect } from './commands/inspect.js';
import { defineIntrospect } from './commands/introspect.js';
import { defineValidate } from './commands/validate.js';
import { configKeys } from './config/config-keys.js';
import { configSchema } from './config/config-schema.js';
import type { End, ExitCode } from './exit-code.js';
import { helpOfEmitters } from './generate/help-of-emitters.js';
import { packageVersion } from './package-version.js';
import { runCommands } from './run-commands.js';
import { runProcess } from './run-process.js';
import { addSessionOptions } from './session-options.js';
import type { Session } from './session.js';
import { tellEmitterFailure } from './tell-emitter-failure.js';

const description = `Typed TypeScript clients, validators and documentation from QEMU's QAPI schemas.

QEMU describes its management interface (QMP, the guest agent, the storage daemon) in schemas.
qapi-ts reads those of any release.`;

const examples = `
Examples:
  qapi-ts generate -o out                        from the newest bundled schema
  qapi-ts generate ~/src/qemu -o src/qmp         from a QEMU source tree
  qapi-ts validate my-schema.json                find the mistakes in a schema
  qapi-ts inspect 7.0-dev                        see what a schema holds

Exit status: 0 fine, 1 something is wrong with the schema or the output, 2 the command could not
do its work.`;

/** Stands beside this in the package. */
const printWorker = fileURLToPath(new URL('print-worker.cjs', import.meta.url));

/**
 * Runs a command line.
 *
 * @param args what stands after the name of the program
 * @returns what the process is to exit with; never rejects
 */
export function run(args: readonly string[], session: Session): Promise<ExitCode> {
  return runCommands(args, session, {
    define: async (program, current, end) => {
      defineCommands(program, current, end, await helpOfEmitters(args, session));
    },
    tell: tellEmitterFailure,
  });
}

/** The JSON Schema of `qapi-ts.config.json`: the build puts it into the package. */
export function configurationSchema(): object {
  const session = { stdout: process.stdout, stderr: process.stderr, env: {}, cwd: '' };
  const command = new Command('generate');
  defineGenerate(command, session, () => undefined);
  addSessionOptions(command);
  return configSchema(configKeys(command));
}

/** Threads are loaded where there is something to print, and more than one processor. */
async function loadPrinter(): Promise<StartPrinter> {
  if (availableParallelism() === 1) return printHere;
  const { printInWorker } = await import('./print-in-worker.js');
  return printInWorker(printWorker);
}

/** The process's own run: what `bin/qapi-ts.js` calls. */
export async function main(): Promise<void> {
  await runProcess((args, session) => run(args, { ...session, ask: askUser, loadPrinter }));
}

/** @param help what `generate --help` says beside what it always does */
function defineCommands(program: Command, session: Session, end: End, help: string): void {
  program
    .description(description)
    .version(packageVersion(), '--version')
    .addHelpText('after', examples);
  defineGenerate(program.command('generate'), session, end).addHelpText('after', help);
  defineDocs(program.command('docs'), session, end);
  defineValidate(program.command('validate'), session, end);
  defineInspect(program.command('inspect'), session, end);
  defineIntrospect(program.command('introspect'), session, end);
  defineInit(program.command('init'), session, end);
  defineCompletion(program.command('completion'), { program, session, end });
}
