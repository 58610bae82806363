import type { Command } from 'commander';
import type { Schema } from '../../model/schema.js';
import type { Symbols } from '../../model/symbols.js';
import type { End, ExitCode } from '../exit-code.js';
import { readWithSymbols } from '../read-with-symbols.js';
import { report } from '../report.js';
import { addSchemaOptions, type SchemaFlags } from '../schema-options.js';
import type { Session } from '../session.js';
import { addSymbolOptions, type SymbolFlags } from '../symbol-options.js';

interface IntrospectFlags extends SchemaFlags, SymbolFlags {
  readonly unmask?: boolean;
  readonly allConditions?: boolean;
}

const description = `Print what QEMU answers to query-qmp-schema, as JSON: the list of SchemaInfo.

What has a condition is there where the condition holds: symbols given with -D are defined, all
others are not. With --all-conditions everything is there that -D and -U do not decide, and "$if"
stands beside what has a condition; a string with one becomes {"$value", "$if"}.`;

const examples = `
Examples:
  qapi-ts introspect ~/src/qemu -D CONFIG_LINUX -D CONFIG_POSIX
  qapi-ts introspect ~/src/qemu --all-conditions --unmask
  qapi-ts introspect ~/src/qemu --all-conditions -D CONFIG_LINUX -U CONFIG_WIN32
  qapi-ts introspect 7.0-dev --unmask | jq -r '.[] | select(.["meta-type"] == "event").name'`;

export function defineIntrospect(command: Command, session: Session, end: End): void {
  addSchemaOptions(
    command
      .summary('print what query-qmp-schema answers')
      .description(description)
      .argument('<schema>', 'schema file, QEMU source tree, or name of a bundled schema')
      .option('--unmask', 'keep the names of types, which QEMU replaces by numbers')
      .option('--all-conditions', 'keep everything, and mark what has a condition'),
  )
    .addHelpText('after', examples)
    .action(async (schema: string, flags: IntrospectFlags) => {
      end(await introspectSchema(schema, flags, session));
    });
  addSymbolOptions(command);
}

async function introspectSchema(
  argument: string,
  flags: IntrospectFlags,
  session: Session,
): Promise<ExitCode> {
  const { schema, symbols, diagnostics } = await readWithSymbols(argument, flags, session);
  const code = report(diagnostics, flags.format, session);
  if (!schema) return code;
  session.stdout.write(`${JSON.stringify(await infoOf(schema, symbols, flags), null, 2)}\n`);
  return code;
}

async function infoOf(schema: Schema, symbols: Symbols, flags: IntrospectFlags): Promise<unknown> {
  const { introspect } = await import('../../introspection/introspect.js');
  const { resolveInfo } = await import('../../introspection/resolve-info.js');
  const { markConditions } = await import('../../introspection/mark-conditions.js');
  const { buildSymbols } = await import('../../model/build-symbols.js');
  const entries = introspect(schema, { unmask: flags.unmask === true });
  const decided = flags.allConditions ? symbols : buildSymbols(schema, symbols.defined);
  return markConditions(resolveInfo(entries, decided));
}
