import type { Command } from 'commander';
import type { Schema } from '../../model/schema.js';
import type { End, ExitCode } from '../exit-code.js';
import { readSchema } from '../read-schema.js';
import { report } from '../report.js';
import { addSchemaOptions, type SchemaFlags } from '../schema-options.js';
import type { Session } from '../session.js';

interface IntrospectFlags extends SchemaFlags {
  readonly unmask?: boolean;
  readonly define?: readonly string[];
  readonly allConditions?: boolean;
}

const description = `Print what QEMU answers to query-qmp-schema, as JSON: the list of SchemaInfo.

What has a condition is there where the condition holds: symbols given with -D are defined, all
others are not. With --all-conditions everything is there, and "$if" stands beside what has a
condition; a string with one becomes {"$value", "$if"}.`;

const examples = `
Examples:
  qapi-ts introspect ~/src/qemu -D CONFIG_LINUX -D CONFIG_POSIX
  qapi-ts introspect ~/src/qemu --all-conditions --unmask
  qapi-ts introspect 7.0-dev --unmask | jq -r '.[] | select(.["meta-type"] == "event").name'`;

export function defineIntrospect(command: Command, session: Session, end: End): void {
  addSchemaOptions(
    command
      .summary('print what query-qmp-schema answers')
      .description(description)
      .argument('<schema>', 'schema file, QEMU source tree, or name of a bundled schema')
      .option('--unmask', 'keep the names of types, which QEMU replaces by numbers')
      .option(
        '-D, --define <symbol>',
        'a symbol of the build that is defined; may be repeated',
        (symbol: string, before?: readonly string[]) => [...(before ?? []), symbol],
      )
      .option('--all-conditions', 'keep everything, and mark what has a condition'),
  )
    .addHelpText('after', examples)
    .action(async (schema: string, flags: IntrospectFlags) => {
      end(await introspectSchema(schema, flags, session));
    });
}

async function introspectSchema(
  argument: string,
  flags: IntrospectFlags,
  session: Session,
): Promise<ExitCode> {
  const { schema, diagnostics } = await readSchema(argument, flags, session);
  const code = report(diagnostics, flags.format, session);
  if (schema) session.stdout.write(`${JSON.stringify(await infoOf(schema, flags), null, 2)}\n`);
  return code;
}

async function infoOf(schema: Schema, flags: IntrospectFlags): Promise<unknown> {
  const [{ introspect }, { markConditions, resolveConditions }, { conditionHolds }] =
    await Promise.all([
      import('../../introspection/introspect.js'),
      import('../../introspection/resolve-conditions.js'),
      import('../../model/condition-holds.js'),
    ]);
  const entries = introspect(schema, { unmask: flags.unmask === true });
  if (flags.allConditions) return markConditions(entries);
  const symbols = { defined: new Set(flags.define), undefined: new Set<string>() };
  // A symbol that nobody defines is not defined: that is how QEMU's build sees it.
  return resolveConditions(entries, ({ tree }) => conditionHolds(tree, symbols) === true);
}
