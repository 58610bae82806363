import { bundledRuntime } from '../../bundled/bundled-runtime.js';
import { bundledTemplates } from '../../bundled/bundled-templates.js';
import type { AnyEmitter } from '../../codegen/define-emitter.js';
import type { Settings } from '../../codegen/settings.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { isBuiltinEmitterName, loadBuiltinEmitters } from '../../emitters/builtin.js';
import { generate } from '../../generate.js';
import { positionAt } from '../../source/source.js';
import { compileSchema, type CompiledText, type SchemaTextOptions } from './compile-schema.js';

export interface EmitterRunOptions extends SchemaTextOptions {
  /** Values of the emitter's own options. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What all emitters share. Templates are those of the package unless it says otherwise. */
  readonly settings?: Partial<Settings>;
  /** Emitters to run beside it; built-in ones that it requires run anyway. */
  readonly beside?: readonly AnyEmitter[];
}

export interface EmitterRun {
  /** Text by path of all that was made, by those that it requires too; empty after an error. */
  readonly files: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
  /** The same in short: `schema.json:2:14: error: what is wrong [code]`. */
  readonly messages: readonly string[];
}

/**
 * Runs an emitter.
 *
 * @param schema a text that has to be right, texts by path, or what was compiled before
 * @throws EmitterError where the emitter's own code is wrong
 */
export async function runEmitter(
  emitter: AnyEmitter,
  schema: Parameters<typeof compileSchema>[0] | CompiledText,
  { options = {}, settings, beside = [], ...textOptions }: EmitterRunOptions = {},
): Promise<EmitterRun> {
  const compiled = isCompiled(schema) ? schema : compileSchema(schema, textOptions);
  const required = await loadBuiltinEmitters(requiredOf([emitter, ...beside]));
  const { files, diagnostics } = await generate(compiled.schema, {
    emitters: [...required, ...beside, emitter],
    settings: { templates: bundledTemplates, runtimeSource: bundledRuntime, ...settings },
    options: { [emitter.name]: options },
    sources: compiled.sources,
  });
  return {
    files: Object.fromEntries(files.map(({ path, text }) => [path, text])),
    diagnostics,
    messages: diagnostics.map(messageOf),
  };
}

function messageOf({ span, severity, message, code }: Diagnostic): string {
  const text = `${severity}: ${message} [${code}]`;
  if (!span) return text;
  const { line, column } = positionAt(span.source, span.start);
  return `${span.source.path}:${line}:${column}: ${text}`;
}

function requiredOf(emitters: readonly AnyEmitter[]) {
  const present = new Set(emitters.map(({ name }) => name));
  return emitters
    .flatMap(({ requires }) => requires)
    .filter(isBuiltinEmitterName)
    .filter((name) => !present.has(name));
}

function isCompiled(
  schema: Parameters<typeof compileSchema>[0] | CompiledText,
): schema is CompiledText {
  return typeof schema === 'object' && Array.isArray(schema.sources);
}
