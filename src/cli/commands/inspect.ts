import type { Command } from 'commander';
import type { End, ExitCode } from '../exit-code.js';
import { readResolved } from '../read-with-symbols.js';
import { report } from '../report.js';
import { addSchemaOptions, type SchemaFlags } from '../schema-options.js';
import { schemaSummary } from '../schema-summary.js';
import type { Session } from '../session.js';
import { addSymbolOptions, type SymbolFlags } from '../symbol-options.js';

interface InspectFlags extends SchemaFlags, SymbolFlags {
  readonly json?: boolean;
}

const description = `Show what a schema holds.

Without --json a summary; with it every definition and every doc comment, as
{"entities": [...], "docs": [...]} in order of appearance.

With -D and -U it shows what builds have in which these symbols are defined, or are not. What
depends on other symbols stays, with what is left of its condition.`;

const examples = `
Examples:
  qapi-ts inspect ~/src/qemu
  qapi-ts inspect 7.0-dev
  qapi-ts inspect ~/src/qemu -D CONFIG_LINUX -U CONFIG_WIN32
  qapi-ts inspect ~/src/qemu --json | jq '.entities[] | select(.kind == "command").name'`;

export function defineInspect(command: Command, session: Session, end: End): void {
  addSchemaOptions(
    command
      .summary('show what a schema holds')
      .description(description)
      .argument('<schema>', 'schema file, QEMU source tree, or name of a bundled schema')
      .option('--json', 'print the whole model as JSON'),
  )
    .addHelpText('after', examples)
    .action(async (schema: string, flags: InspectFlags) => {
      end(await inspectSchema(schema, flags, session));
    });
  addSymbolOptions(command);
}

async function inspectSchema(
  argument: string,
  flags: InspectFlags,
  session: Session,
): Promise<ExitCode> {
  const { schema, diagnostics } = await readResolved(argument, flags, session);
  const code = report(diagnostics, flags.format, session);
  if (!schema) return code;
  if (flags.json) {
    const { inspect } = await import('../../model/inspection.js');
    session.stdout.write(`${JSON.stringify(inspect(schema), null, 2)}\n`);
  } else {
    session.stdout.write(schemaSummary(schema));
  }
  return code;
}
