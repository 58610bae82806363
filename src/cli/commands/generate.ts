import { Option, type Command } from 'commander';
import type { Settings } from '../../codegen/settings.js';
import { didYouMean } from '../../diagnostics/suggestion.js';
import {
  builtinEmitterNames,
  defaultEmitterNames,
  isBuiltinEmitterName,
  loadBuiltinEmitters,
  type BuiltinEmitterName,
} from '../../emitters/builtin.js';
import type { Schema } from '../../model/schema.js';
import type { Source } from '../../source/source.js';
import type { End, ExitCode } from '../exit-code.js';
import { localPath } from '../local-path.js';
import { pathBetween } from '../path-between.js';
import { quantity } from '../quantity.js';
import { readResolved } from '../read-with-symbols.js';
import { renameArgument } from '../rename-argument.js';
import { report } from '../report.js';
import { addSchemaOptions, type SchemaFlags } from '../schema-options.js';
import { overviewOf } from '../../model/schema-overview.js';
import { schemaLine } from '../schema-summary.js';
import type { Session } from '../session.js';
import { addSymbolOptions, type SymbolFlags } from '../symbol-options.js';
import { UsageError } from '../usage-error.js';

interface GenerateFlags extends SchemaFlags, SymbolFlags {
  readonly output: string;
  readonly emit: string;
  readonly target: Settings['target'];
  readonly importExtension: Settings['importExtension'];
  readonly runtime: 'package' | 'inline';
  readonly docs: Settings['docs'];
  readonly int64: Settings['int64'];
  readonly rename?: Settings['rename'];
}

const description = `Write TypeScript types, validators, a client and documentation for a schema.

Without SCHEMA the newest bundled schema is taken, so that you can look at the result first.
Nothing is written where the schema has errors. Files that are already as they should be are not
touched, and files that qapi-ts does not write stay.

With -D and -U the output is for builds of QEMU in which these symbols are defined, or are not: what
they do not have is left out. What depends on other symbols stays, and says so.`;

const emitDescription =
  'what to write, separated by commas; also "json-schema", and "mock" for mock servers in tests';

const examples = `
Examples:
  qapi-ts generate -o out
  qapi-ts generate ~/src/qemu -o src/qmp
  qapi-ts generate ~/src/qemu --target js -o src/qmp
  qapi-ts generate ~/src/qemu --entry qga -o src/guest-agent --emit types,client
  qapi-ts generate ~/src/qemu -o src/qmp -D CONFIG_LINUX -U CONFIG_WIN32
  qapi-ts generate qapi/qapi-schema.json -o src/qmp --qemu-version 8.2 --docs none
  qapi-ts generate ~/src/qemu -o src/qmp --rename qom-get=getProperty`;

export function defineGenerate(command: Command, session: Session, end: End): void {
  addSchemaOptions(
    command
      .summary('write TypeScript, validators and documentation')
      .description(description)
      .argument('[schema]', 'schema file, QEMU source tree, or name of a bundled schema')
      .requiredOption('-o, --output <dir>', 'folder to write to; it is made where it is missing')
      .option('--emit <names>', emitDescription, defaultEmitterNames.join(','))
      .addOption(
        new Option('--target <language>', '"js" writes JavaScript, declarations, and maps of these')
          .choices(['ts', 'js'])
          .default('ts'),
      )
      .addOption(
        new Option('--import-extension <ext>', 'what imports end in; "ts" is for type stripping')
          .choices(['js', 'ts'])
          .default('js'),
      )
      .addOption(
        new Option(
          '--runtime <place>',
          'import the runtime from the package, or copy it ("inline")',
        )
          .choices(['package', 'inline'])
          .default('package'),
      )
      .addOption(
        new Option('--docs <level>', "how much of the schema's own text goes into the output")
          .choices(['full', 'summary', 'none'])
          .default('full'),
      )
      .addOption(
        new Option('--int64 <type>', 'type of 64-bit integers; "mixed" is number or bigint')
          .choices(['mixed', 'bigint', 'number'])
          .default('mixed'),
      )
      .option(
        '--rename <old=New>',
        'what to call a definition (or Enum.value) in the output; on the wire it stays; repeatable',
        renameArgument,
      ),
  )
    .addHelpText('after', examples)
    .action(async (schema: string | undefined, flags: GenerateFlags) => {
      end(await generateFiles(schema, flags, session));
    });
  addSymbolOptions(command);
}

async function generateFiles(
  argument: string | undefined,
  flags: GenerateFlags,
  session: Session,
): Promise<ExitCode> {
  const names = emitterNames(flags.emit);
  if (flags.target === 'js' && flags.importExtension === 'ts') {
    throw new UsageError('--import-extension ts is for --target ts: imports of JavaScript name it');
  }
  const compiled = await readResolved(argument, flags, session);
  if (!compiled.schema || compiled.root === null)
    return report(compiled.diagnostics, flags.format, session);
  const output = localPath(session.cwd, flags.output);
  const sourceRoot = pathBetween(output, compiled.root);
  const { schema, sources } = compiled;
  const generated = await runEmitters({ schema, sources }, names, { ...flags, sourceRoot });
  const diagnostics = [...compiled.diagnostics, ...generated.diagnostics];
  const code = report(diagnostics, flags.format, session);
  if (code !== 0) return code;
  const written = await write(output, generated.files);
  session.stdout.write(`${schemaLine(overviewOf(compiled.schema))}\n${flags.output}: ${written}\n`);
  return code;
}

/** In one order, however they are asked for, so that the output is the same. */
function emitterNames(list: string): readonly BuiltinEmitterName[] {
  const asked = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of asked) {
    if (isBuiltinEmitterName(name)) continue;
    const hint =
      didYouMean(name, builtinEmitterNames) || `; there are ${builtinEmitterNames.join(', ')}`;
    throw new UsageError(`there is no emitter '${name}'${hint}`);
  }
  if (asked.length === 0) throw new UsageError('--emit names no emitter');
  return builtinEmitterNames.filter((name) => asked.includes(name));
}

async function runEmitters(
  { schema, sources }: { readonly schema: Schema; readonly sources: readonly Source[] },
  names: readonly BuiltinEmitterName[],
  {
    target,
    importExtension,
    runtime,
    docs,
    int64,
    rename = {},
    sourceRoot,
  }: GenerateFlags & Pick<Settings, 'sourceRoot'>,
) {
  // One after another: at once they are no faster, and jest's loader of modules cannot do it where
  // several import the same.
  const { generate } = await import('../../generate.js');
  const { bundledTemplates } = await import('../../bundled/bundled-templates.js');
  const { bundledRuntime } = await import('../../bundled/bundled-runtime.js');
  const emitters = await loadBuiltinEmitters(names);
  const settings = {
    ...{ target, importExtension, docs, int64, rename, sourceRoot },
    ...(runtime === 'inline' && { runtime, runtimeSource: bundledRuntime }),
    templates: bundledTemplates,
  };
  return generate(schema, { emitters, settings, sources });
}

/** Returns what was done, in words. */
async function write(
  folder: string,
  files: Awaited<ReturnType<typeof runEmitters>>['files'],
): Promise<string> {
  const { formatPlan } = await import('../../output/format-plan.js');
  const { writePlan } = await import('../../output/write-plan.js');
  const { written, unchanged } = writePlan(folder, await formatPlan(folder, files));
  return `${quantity(written.length, 'file')} written, ${unchanged.length} unchanged`;
}
