import type { Command } from 'commander';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { exitCode, type End, type ExitCode } from '../exit-code.js';
import { checkSchema } from '../read-schema.js';
import { report } from '../report.js';
import { addSchemaOptions, type SchemaFlags } from '../schema-options.js';
import { schemaLine } from '../schema-summary.js';
import type { Session } from '../session.js';

interface ValidateFlags extends SchemaFlags {
  readonly warnings: boolean;
  readonly warnAsError?: boolean;
}

const description = `Check a schema as QEMU's own front end does, and report all that is wrong with it.

Warnings tell what QEMU accepts without a word: deprecated and unstable things, members without a
description where the schema demands documentation, misspelt sections of doc comments.

Errors and warnings go to standard error. The exit status is 0 for a valid schema, 1 for an
invalid one, 2 where the schema could not be looked at.`;

const examples = `
Examples:
  qapi-ts validate qapi/qapi-schema.json
  qapi-ts validate ~/src/qemu --entry qga --warn-as-error
  qapi-ts validate my-schema.json --qemu-version 6.2 --format json`;

export function defineValidate(command: Command, session: Session, end: End): void {
  addSchemaOptions(
    command
      .summary('check a schema')
      .description(description)
      .argument('<schema>', 'schema file, QEMU source tree, or name of a bundled schema')
      .option('--no-warnings', 'look for errors only')
      .option('--warn-as-error', 'take warnings for errors: a schema with one is invalid'),
  )
    .addHelpText('after', examples)
    .action(async (schema: string, flags: ValidateFlags) => {
      end(await validate(schema, flags, session));
    });
}

async function validate(schema: string, flags: ValidateFlags, session: Session): Promise<ExitCode> {
  const { overview, diagnostics } = await checkSchema(schema, flags, session);
  const found = flags.warnAsError ? diagnostics.map(asError) : diagnostics;
  const code = report(found, flags.format, session);
  if (overview && code === exitCode.fine && !session.quiet) {
    session.stdout.write(`${schemaLine(overview)}, valid\n`);
  }
  return code;
}

function asError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'error' };
}
