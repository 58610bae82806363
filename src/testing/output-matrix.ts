import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Int64Mode } from '../codegen/settings.js';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { projectFolder } from './build.js';
import { promisedFlags } from './promised-flags.js';
import { runCli } from './run-cli.js';
import { runProcess, type ProcessRun } from './run-process.js';
import { realSchemas, type RealSchema } from './shared.js';
import { filesIn, temporaryFolder } from './temporary-folder.js';

/** One way to generate from one schema. */
export interface MatrixCell extends RealSchema {
  readonly int64: Int64Mode;
  readonly target: 'ts' | 'js';
  /** More that the command line says. */
  readonly more?: readonly string[];
}

const targets = ['ts', 'js'] as const;
const int64s = ['mixed', 'bigint', 'number'] as const;

/** Cells whose output is compiled as one project. */
export interface MatrixPart {
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

/**
 * All cells: every release from 1.0 on, every entry, every choice. A part for each kind of integer:
 * a compiler starts as long as it checks a release, and takes a gigabyte for all of them.
 */
export function outputMatrix(): readonly MatrixPart[] {
  return int64s.map((int64) => {
    const cells = allCells().filter((cell) => cell.int64 === int64);
    return { name: `all releases, integers ${int64}`, cells };
  });
}

function allCells(): readonly MatrixCell[] {
  const schemas = realSchemas().filter(({ tree }) => /^[1-9]/.test(tree));
  return schemas.flatMap((schema) =>
    int64s.flatMap((int64) => targets.map((target) => ({ ...schema, int64, target }))),
  );
}

/** A few cells that are quickly done: old and new, each target, each kind of integer. */
export function matrixSlice(): readonly MatrixPart[] {
  const chosen = ['1.7.0 qemu ts', '10.0.13 qga ts', '10.0.13 qga js', '1.7.0 qga js'];
  const isChosen = ({ tree, entry, target, int64 }: MatrixCell) =>
    chosen.includes(`${tree} ${entry} ${target}`) && (entry === 'qga' || int64 !== 'number');
  return [{ name: 'a slice', cells: allCells().filter(isChosen) }];
}

/** The output of some cells, as a project in a temporary folder. */
export class MatrixProject {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param changed flags that are not as they are promised */
  static async create(
    cells: readonly MatrixCell[],
    changed: Readonly<Record<string, boolean>> = {},
  ): Promise<MatrixProject> {
    const folder = temporaryFolder({
      'package.json': '{ "type": "module" }',
      'tsconfig.json': JSON.stringify({
        compilerOptions: { ...flags, ...changed },
        include: ['out'],
      }),
      'eslint.config.mjs': eslintConfig,
    });
    for (const cell of cells) {
      const { status, stderr } = await runCli(argumentsOf(cell), { cwd: folder });
      if (status !== 0) throw new Error(stderr);
    }
    return new MatrixProject(folder);
  }

  /** TypeScript and JavaScript of all cells. */
  files(): readonly GeneratedFile[] {
    const files = Object.entries(filesIn(this.folder)).map(([path, text]) => ({ path, text }));
    return files.filter(({ path }) => /^out\/.*\.[jt]s$/.test(path));
  }

  /** @param compiler the name of the package that TypeScript is installed as */
  compile(compiler: string): Promise<ProcessRun> {
    return this.#node(`${compiler}/bin/tsc`, '-p', '.', '--noEmit');
  }

  /** What a user's typescript-eslint says of the TypeScript. */
  lint(): Promise<ProcessRun> {
    return this.#node('eslint/bin/eslint.js', 'out', '--max-warnings', '0');
  }

  #node(script: string, ...args: readonly string[]): Promise<ProcessRun> {
    const path = join(projectFolder, 'node_modules', script);
    const memory = '--max-old-space-size=6000';
    return runProcess(process.execPath, [memory, path, ...args], { cwd: this.folder });
  }
}

function argumentsOf({
  tree,
  entry,
  int64,
  target,
  path,
  more = [],
}: MatrixCell): readonly string[] {
  const out = join('out', tree, [entry, int64, target].join('-'));
  const choices = ['--target', target, '--int64', int64, '--emit', code];
  return ['generate', path, '-o', out, ...choices, ...more];
}

const code = 'types,validators,client,mock';

/** The runtime is taken from its sources: those are there without a build. */
const flags = {
  ...promisedFlags,
  typeRoots: [join(projectFolder, 'node_modules/@types')],
  paths: { 'qapi-typescript/runtime': [join(projectFolder, 'src/runtime/index.ts')] },
};

const packageUrl = (path: string) =>
  JSON.stringify(pathToFileURL(join(projectFolder, 'node_modules', path)).href);

/**
 * ESLint's and typescript-eslint's strictest sets, all of them, nothing turned off. What is in
 * JavaScript and in declarations is the same as in TypeScript.
 */
const eslintConfig = `
import js from ${packageUrl('@eslint/js/src/index.js')};
import tseslint from ${packageUrl('typescript-eslint/dist/index.js')};

const sets = [
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
];
const parserOptions = { projectService: true, tsconfigRootDir: import.meta.dirname };
export default [
  { ignores: ['**/*.js', '**/*.d.ts'] },
  ...sets.map((set) => ({ ...set, files: ['out/**/*.ts'] })),
  { files: ['out/**/*.ts'], languageOptions: { parserOptions } },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
];
`;
