import type { Command } from 'commander';
import { exitCode, type End, type ExitCode } from '../exit-code.js';
import { runOptions, targetOptions } from '../generate/generate-options.js';
import { generateTarget } from '../generate/generate-target.js';
import { resolveTargets } from '../generate/resolve-targets.js';
import { addSchemaOptions } from '../schema-options.js';
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
  const { targets } = await resolveTargets(schema, command, session);
  let worst: ExitCode = exitCode.fine;
  for (const target of targets) {
    const code = await generateTarget(target, session);
    if (code > worst) worst = code;
  }
  return worst;
}
