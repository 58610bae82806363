import type { Command } from 'commander';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { End, ExitCode } from '../exit-code.js';
import { runOptions, targetOptions } from '../generate/generate-options.js';
import { generateTarget } from '../generate/generate-target.js';
import { moduleFiles } from '../generate/module-files.js';
import { resolveTargets } from '../generate/resolve-targets.js';
import { report } from '../report.js';
import { addSchemaOptions } from '../schema-options.js';
import { sessionFor } from '../session-options.js';
import type { Session } from '../session.js';
import { addSymbolOptions } from '../symbol-options.js';

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
    end(await generateAll(schema, command, session));
  });
}

async function generateAll(
  schema: string | undefined,
  command: Command,
  session: Session,
): Promise<ExitCode> {
  const { targets, flags, config } = await resolveTargets(schema, command, session);
  const configFiles = config === null ? [] : moduleFiles(config);
  const context = { run: flags, configFiles, inputs: new Set(configFiles) };
  // The folder was a flag, and is what it is by now.
  const { cwd: _, ...spoken } = flags;
  const own = sessionFor(session, spoken);
  const diagnostics: Diagnostic[] = [];
  try {
    for (const target of targets) diagnostics.push(...(await generateTarget(target, context, own)));
  } catch (error) {
    if (diagnostics.length > 0) report(diagnostics, flags.format, own);
    throw error;
  }
  // All at once, so that what programs read is one document, however many targets there are.
  return report(diagnostics, flags.format, own);
}
