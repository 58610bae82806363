import { relative } from 'node:path';
import type { AnyEmitter } from '../../codegen/define-emitter.js';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import { printHere, type Printer } from '../../codegen/printer.js';
import { didYouMean } from '../../diagnostics/suggestion.js';
import {
  builtinEmitterNames,
  isBuiltinEmitterName,
  loadBuiltinEmitters,
  textEmitterNames,
  type BuiltinEmitterName,
} from '../../emitters/builtin.js';
import type { Schema } from '../../model/schema.js';
import { overviewOf } from '../../model/schema-overview.js';
import type { Source } from '../../source/source.js';
import type { ExitCode } from '../exit-code.js';
import { pathBetween } from '../path-between.js';
import { quantity } from '../quantity.js';
import { readResolved } from '../read-with-symbols.js';
import { report } from '../report.js';
import { schemaLine } from '../schema-summary.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { emitterOptions } from './emitter-options.js';
import type { TargetFlags } from './generate-flags.js';
import { loadEmitters } from './load-emitters.js';
import type { Target } from './resolve-targets.js';

/** Makes one output what the schema says. */
export async function generateTarget(target: Target, session: Session): Promise<ExitCode> {
  const { flags } = target;
  const own = await loadEmitters(flags.emitters ?? [], session);
  const names = emitterNames(flags.emit, own);
  if (flags.target === 'js' && flags.importExtension === 'ts') {
    throw new UsageError('--import-extension ts is for --target ts: imports of JavaScript name it');
  }
  // Begun before the schema is read: what prints takes as long to load as the schema to read.
  const printer = startPrinter(names, flags.target, session);
  const compiled = await readResolved(target.schema, flags, session);
  if (!compiled.schema || compiled.root === null) {
    printer.discard();
    return report(compiled.diagnostics, flags.format, session);
  }
  const { schema, sources } = compiled;
  const sourceRoot = pathBetween(target.output, compiled.root);
  const input = { schema, sources, printer };
  const generated = await runEmitters(input, [names, own], { ...flags, sourceRoot });
  const diagnostics = [...compiled.diagnostics, ...generated.diagnostics];
  const code = report(diagnostics, flags.format, session);
  if (code !== 0) return code;
  const written = await write(target.output, generated.files);
  session.stdout.write(
    `${schemaLine(overviewOf(schema))}\n${shownOutput(target, session)}: ${written}\n`,
  );
  return code;
}
/** In one order, however they are asked for, so that the output is the same. */
function emitterNames(
  asked: readonly string[],
  own: readonly AnyEmitter[],
): readonly BuiltinEmitterName[] {
  const ownNames = own.map(({ name }) => name);
  const known = [...builtinEmitterNames, ...ownNames];
  for (const name of asked) {
    if (known.includes(name) || (name === 'none' && asked.length === 1)) continue;
    const hint = didYouMean(name, known) || `; there are ${known.join(', ')}`;
    throw new UsageError(`there is no emitter '${name}'${hint}`);
  }
  const names = builtinEmitterNames.filter((name) => asked.includes(name));
  if (names.length + own.length === 0) throw new UsageError('--emit names no emitter');
  return names;
}

/** Another thread is begun only where there is TypeScript to print. */
function startPrinter(
  names: readonly BuiltinEmitterName[],
  target: TargetFlags['target'],
  session: Session,
): Printer {
  const isNeeded = names.some((name) => !textEmitterNames.has(name));
  return ((isNeeded ? session.startPrinter : undefined) ?? printHere)(target);
}

interface EmitterInput {
  readonly schema: Schema;
  readonly sources: readonly Source[];
  readonly printer: Printer;
}

async function runEmitters(
  { schema, sources, printer }: EmitterInput,
  [names, own]: readonly [readonly BuiltinEmitterName[], readonly AnyEmitter[]],
  {
    target,
    importExtension,
    runtime,
    docs,
    docsFormat,
    int64,
    rename = {},
    options: given = {},
    sourceRoot,
  }: TargetFlags & { readonly sourceRoot: string },
) {
  // One after another: at once they are no faster, and jest's loader of modules cannot do it where
  // several import the same.
  const { generateWith } = await import('../../generate.js');
  const { bundledTemplates } = await import('../../bundled/bundled-templates.js');
  const { bundledRuntime } = await import('../../bundled/bundled-runtime.js');
  const required = own.flatMap(({ requires }) => requires).filter(isBuiltinEmitterName);
  const emitters = [...(await loadBuiltinEmitters([...names, ...required])), ...own];
  const settings = {
    ...{ target, importExtension, docs, int64, rename, sourceRoot },
    ...(runtime === 'inline' && { runtime, runtimeSource: bundledRuntime }),
    templates: bundledTemplates,
  };
  const options = {
    ...emitterOptions(given, emitters),
    ...(names.includes('docs') && { docs: { ...given['docs'], format: docsFormat } }),
  };
  return generateWith(printer, schema, { emitters, settings, options, sources });
}

/** As the user named it, or would. */
function shownOutput({ output }: Target, { cwd }: Session): string {
  return relative(cwd, output) || '.';
}

/** Returns what was done, in words. */
async function write(folder: string, files: readonly GeneratedFile[]): Promise<string> {
  const { formatPlan } = await import('../../output/format-plan.js');
  const { writePlan } = await import('../../output/write-plan.js');
  const { written, unchanged } = writePlan(folder, await formatPlan(folder, files));
  return `${quantity(written.length, 'file')} written, ${unchanged.length} unchanged`;
}
