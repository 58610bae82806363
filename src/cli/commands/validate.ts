import type { Command } from 'commander';
import type { End, ExitCode } from '../exit-code.js';
import { checkSchema } from '../read-schema.js';
import { report } from '../report.js';
import { addSchemaOptions, type SchemaFlags } from '../schema-options.js';
import { schemaLine } from '../schema-summary.js';
import type { Session } from '../session.js';

const description = `Check a schema as QEMU's own front end does, and report all that is wrong with it.

Errors and warnings go to standard error. The exit status is 0 for a valid schema, 1 for an
invalid one, 2 where the schema could not be looked at.`;

const examples = `
Examples:
  qapi-ts validate qapi/qapi-schema.json
  qapi-ts validate ~/src/qemu --entry qga
  qapi-ts validate my-schema.json --qemu-version 6.2 --format json`;

export function defineValidate(command: Command, session: Session, end: End): void {
  addSchemaOptions(
    command
      .summary('check a schema')
      .description(description)
      .argument('<schema>', 'schema file, QEMU source tree, or name of a bundled schema'),
  )
    .addHelpText('after', examples)
    .action(async (schema: string, flags: SchemaFlags) => {
      end(await validate(schema, flags, session));
    });
}

async function validate(schema: string, flags: SchemaFlags, session: Session): Promise<ExitCode> {
  const { overview, diagnostics } = await checkSchema(schema, flags, session);
  const code = report(diagnostics, flags.format, session);
  if (overview) session.stdout.write(`${schemaLine(overview)}, valid\n`);
  return code;
}
