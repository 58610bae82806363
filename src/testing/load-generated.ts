import { posix } from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import type { GeneratedFile } from '../codegen/generated-file.js';
import * as runtime from '../runtime/index.js';
import * as testing from './mock/index.js';

type Exports = Readonly<Record<string, unknown>>;
type ModuleBody = (exports: Exports, require: (specifier: string) => unknown) => void;

/**
 * Runs generated TypeScript over the runtime's source.
 *
 * @param packages what it imports beside, by name
 * @returns what the file at `path` exports
 */
export function loadGenerated(
  files: readonly GeneratedFile[],
  path = 'index.ts',
  packages: Readonly<Record<string, unknown>> = {},
): Exports {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (of: string): Exports => {
    const known = loaded.get(of);
    if (known) return known;
    const exported: Record<string, unknown> = {};
    loaded.set(of, exported);
    const require = (specifier: string): unknown => {
      if (Object.hasOwn(packages, specifier)) return packages[specifier];
      if (specifier === 'qapi-typescript/testing') return testing;
      if (!specifier.startsWith('.')) return runtime;
      return load(posix.join(posix.dirname(of), specifier).replace(/\.js$/, '.ts'));
    };
    const text = texts.get(of);
    if (text === undefined) throw new Error(`no generated file ${of}`);
    const run = compileFunction(asCommonJs(text), ['exports', 'require']) as ModuleBody;
    run(exported, require);
    return exported;
  };
  return load(path);
}

function asCommonJs(text: string): string {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
