import type { AnyEmitter } from './codegen/define-emitter.js';
import type { GeneratedFile } from './codegen/generated-file.js';
import { byCodeUnit } from './codegen/imports.js';
import type { ModuleKeeper } from './codegen/module-keeper.js';
import { printHere, type Printer } from './codegen/printer.js';
import { runEmitters } from './codegen/run-emitters.js';
import { defaultSettings, type Settings } from './codegen/settings.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { Schema } from './model/schema.js';
import type { Source } from './source/source.js';

export interface GenerateOptions {
  /** The emitters to run, in this order; what they require must be among them. */
  readonly emitters: readonly AnyEmitter[];
  /** What all of them share; what is left out has its default. */
  readonly settings?: Partial<Settings>;
  /** Values of emitters' own options, by emitter and option; checked against what they define. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The texts of the schema's files, as `compile` gives them: diagnostics show places in them. */
  readonly sources?: readonly Source[];
}

export interface GenerateResult {
  /** Sorted by path; empty where there was an error. */
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs emitters over a schema. Nothing is written: the result says what to write.
 *
 * @throws EmitterError where an emitter's own code is wrong, or one that it requires is missing
 */
export function generate(schema: Schema, options: GenerateOptions): Promise<GenerateResult> {
  const printer = printHere(settingsOf(options).target);
  return generateWith({ printer }, schema, options);
}

/** What a host does for a run. */
export interface GenerateHost {
  /** One that was started for it before. */
  readonly printer: Printer;
  readonly keeper?: ModuleKeeper | undefined;
}

/** As `generate`, with what a host does for it. */
export async function generateWith(
  { printer, keeper }: GenerateHost,
  schema: Schema,
  options: GenerateOptions,
): Promise<GenerateResult> {
  const { emitters, options: values = {}, sources = [] } = options;
  const settings = settingsOf(options);
  const { texts, diagnostics } = runEmitters(schema, {
    ...{ emitters, settings, values, sources, keeper },
    onTypeScript: (file) => {
      printer.add(file, settings.sourceRoot);
    },
  });
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    printer.discard();
    return { files: [], diagnostics };
  }
  const printing = printer.finish();
  keeper?.settle();
  const files = [...(await printing), ...texts];
  return { files: files.toSorted((a, b) => byCodeUnit(a.path, b.path)), diagnostics };
}

/** JavaScript is run as it is, so its imports name what there is. */
function settingsOf({ settings }: GenerateOptions): Settings {
  const all = withDefaults(settings ?? {}, defaultSettings);
  return all.target === 'js' ? { ...all, importExtension: 'js' } : all;
}

/** What is undefined has its default, as what is left out. */
function withDefaults<T extends object>(given: Readonly<Partial<T>>, defaults: T): T {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(set) };
}
