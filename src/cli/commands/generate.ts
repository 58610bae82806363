import type { Command } from 'commander';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { exitCode, type End, type ExitCode } from '../exit-code.js';
import { runOptions, targetOptions } from '../generate/generate-options.js';
import {
  configCandidates,
  resolveTargets,
  type ResolvedRun,
  type Target,
} from '../generate/resolve-targets.js';
import { OutputError } from '../../output/output-error.js';
import { quantity } from '../quantity.js';
import { standardInput } from '../read-schema.js';
import { report } from '../report.js';
import { addSchemaOptions } from '../schema-options.js';
import { sessionFor } from '../session-options.js';
import type { Session } from '../session.js';
import { addSymbolOptions } from '../symbol-options.js';
import { tellFailure } from '../tell-failure.js';
import { UsageError } from '../usage-error.js';

const description = `Write TypeScript types, validators, a client and documentation for a schema.

Without SCHEMA the newest bundled schema is taken, so that you can look at the result first.
Nothing is written where the schema has errors. Files that are already as they should be are not
touched, and files that qapi-ts does not write stay.

With -D and -U the output is for builds of QEMU in which these symbols are defined, or are not: what
they do not have is left out. What depends on other symbols stays, and says so.`;

const examples = `
Examples:
  qapi-ts generate -o out
  qapi-ts generate ~/src/qemu -o src/qmp
  qapi-ts generate ~/src/qemu --target js -o src/qmp
  qapi-ts generate ~/src/qemu --entry qga -o src/guest-agent --emit types,client
  qapi-ts generate ~/src/qemu -o src/qmp -D CONFIG_LINUX -U CONFIG_WIN32
  qapi-ts generate qapi/qapi-schema.json -o src/qmp --qemu-version 8.2 --docs none
  qapi-ts generate ~/src/qemu -o src/qmp --rename qom-get=getProperty
  qapi-ts generate ~/src/qemu -o src/qmp --emitter ./mine.ts --option mine.title=Commands`;

export function defineGenerate(command: Command, session: Session, end: End): Command {
  command
    .summary('write TypeScript, validators and documentation')
    .description(description)
    .argument('[schema]', 'schema file, QEMU source tree, or name of a bundled schema');
  for (const option of targetOptions()) command.addOption(option);
  addSchemaOptions(command);
  addSymbolOptions(command);
  for (const option of runOptions()) command.addOption(option);
  return command.addHelpText('after', examples).action(async (schema: string | undefined) => {
    end(await generateOrWatch(schema, command, session));
  });
}

async function generateOrWatch(
  schema: string | undefined,
  command: Command,
  session: Session,
): Promise<ExitCode> {
  let inputs: ReadonlySet<string> = new Set();
  const first = await resolveTargets(schema, command, session);
  if (!first.flags.watch) return generateAll(first, new Set(), session);
  if (first.targets.some((target) => target.schema === standardInput || target.toStdout)) {
    throw new UsageError('--watch looks at files, and standard input and output are none');
  }
  const { watch } = await import('../generate/watch.js');
  await watch({
    work: async () => (inputs = await generateAgain(schema, command, session, inputs)),
    onWait: (count) => {
      if (!first.flags.quiet) session.stdout.write(`watching ${quantity(count, 'file')}\n`);
    },
    signal: session.signal ?? endOfProcess(),
  });
  return exitCode.fine;
}

/** Nothing that goes wrong ends it: it may be right again after the next change. */
async function generateAgain(
  schema: string | undefined,
  command: Command,
  session: Session,
  before: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const inputs = new Set(configCandidates(command, session));
  const code = await generateResolved(schema, command, inputs, session);
  // What was not read this time, since something before it failed, is looked at still.
  return code === exitCode.failure ? new Set([...before, ...inputs]) : inputs;
}

async function generateResolved(
  schema: string | undefined,
  command: Command,
  inputs: Set<string>,
  session: Session,
): Promise<ExitCode> {
  try {
    return await generateAll(await resolveTargets(schema, command, session), inputs, session);
  } catch (error) {
    return tellFailure(error, session);
  }
}

/** A signal for the end that the user, or the system, asks this process for. */
function endOfProcess(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

async function generateAll(
  { targets, flags, configFiles }: ResolvedRun,
  inputs: Set<string>,
  session: Session,
): Promise<ExitCode> {
  // Other commands need nothing of it, and defining this one is part of their start.
  const { generateTarget } = await import('../generate/generate-target.js');
  const context = { run: flags, configFiles, inputs };
  for (const path of configFiles) inputs.add(path);
  // The folder was a flag, and is what it is by now.
  const { cwd: _, ...spoken } = flags;
  const own = sessionFor(session, spoken);
  const diagnostics: Diagnostic[] = [];
  const failures: unknown[] = [];
  for (const target of targets) {
    try {
      diagnostics.push(...(await generateTarget(target, context, own)));
    } catch (error) {
      // It keeps no other from being made.
      failures.push(ofTarget(target, error));
    }
  }
  if (failures.length === 0) return report(diagnostics, flags.format, own);
  // All at once, so that what programs read is one document, however many targets there are.
  if (diagnostics.length > 0) report(diagnostics, flags.format, own);
  const { tellEmitterFailure } = await import('../tell-emitter-failure.js');
  for (const failure of failures) tellEmitterFailure(failure, own);
  return exitCode.failure;
}

/** Says of which target something is, where there are several. */
function ofTarget({ name }: Target, error: unknown): unknown {
  const isSentence = error instanceof UsageError || error instanceof OutputError;
  if (name === null || !isSentence) return error;
  return new UsageError(`target '${name}': ${error.message}`, { cause: error.cause ?? error });
}
