import type { AnyEmitter } from '../../codegen/define-emitter.js';
import type { ModuleKeeper } from '../../codegen/module-keeper.js';
import { printHere, type Printer } from '../../codegen/printer.js';
import {
  isBuiltinEmitterName,
  loadBuiltinEmitters,
  textEmitterNames,
  type BuiltinEmitterName,
} from '../../emitters/builtin.js';
import type { GenerateResult } from '../../generate.js';
import type { Schema } from '../../model/schema.js';
import type { Source } from '../../source/source.js';
import { pathBetween } from '../path-between.js';
import type { Session } from '../session.js';
import { emitterOptions } from './emitter-options.js';
import { userTemplates } from '../user-templates.js';
import type { TargetFlags } from './generate-flags.js';
import type { Target } from './resolve-targets.js';

/** Another thread is begun only where there is TypeScript to print. */
export async function startPrinter(
  names: readonly BuiltinEmitterName[],
  target: TargetFlags['target'],
  session: Session,
): Promise<Printer> {
  const isNeeded = names.some((name) => !textEmitterNames.has(name));
  const start = isNeeded ? await session.loadPrinter?.() : undefined;
  return (start ?? printHere)(target);
}

export interface EmitterInput {
  readonly schema: Schema;
  readonly sources: readonly Source[];
  readonly printer: Printer;
  readonly keeper: ModuleKeeper | undefined;
  /** Is told the absolute path of each template that is looked for in a folder of the user's. */
  readonly onTemplate: (path: string) => void;
  /** Absolute path that the schema's files are named from. */
  readonly root: string;
}

/** The built-in emitters that a target asks for, and those of the user's. */
export interface ChosenEmitters {
  readonly names: readonly BuiltinEmitterName[];
  readonly own: readonly AnyEmitter[];
}

/** Runs the emitters that a target asks for, and what these require. */
export async function runEmitters(
  { schema, sources, printer, keeper, onTemplate, root }: EmitterInput,
  { names, own }: ChosenEmitters,
  { output, flags }: Target,
  session: Session,
): Promise<GenerateResult> {
  // One after another: at once they are no faster, and jest's loader of modules cannot do it where
  // several import the same.
  const { generateWith } = await import('../../generate.js');
  const { bundledTemplates } = await import('../../bundled/bundled-templates.js');
  const { bundledRuntime } = await import('../../bundled/bundled-runtime.js');
  const required = own.flatMap(({ requires }) => requires).filter(isBuiltinEmitterName);
  const emitters = [...(await loadBuiltinEmitters([...names, ...required])), ...own];
  const {
    target,
    importExtension,
    runtime,
    docs,
    docsFormat,
    int64,
    rename = {},
    header = '',
  } = flags;
  const sourceRoot = pathBetween(output, root);
  const settings = {
    ...{ target, importExtension, docs, int64, rename, header, sourceRoot },
    ...(runtime === 'inline' && { runtime, runtimeSource: bundledRuntime }),
    templates: userTemplates(flags.templates, bundledTemplates, session, onTemplate),
  };
  const given = emitterOptions(flags.options ?? {}, emitters);
  const options = names.includes('docs')
    ? { ...given, docs: { ...given['docs'], format: docsFormat } }
    : given;
  return generateWith({ printer, keeper }, schema, { emitters, settings, options, sources });
}
