// What the compiler and an editor pay for the types and the client of QEMU 10.0.
//
// The largest union there is, `BlockdevOptions`, has some 50 branches and contains itself: where
// it is narrowed, an editor should still answer at once.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import {
  bundledTemplates,
  compile,
  diskHost,
  generate,
  loadBuiltinEmitters,
  writePlan,
} from '../dist/library/index.js';
import { functionMedian, ms } from './measure.js';
import { entryOf } from './real-schemas.js';

const release = '10.0.13';
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** An editor is asked at `cluster`, at `options` before it, and within the empty literal. */
const program = `
import type { BlockdevOptions } from './qmp/index.js';

export function describe(options: BlockdevOptions): string {
  switch (options.driver) {
    case 'qcow2':
      return String(options.cluster);
    default:
      return '';
  }
}

export const options: BlockdevOptions = { driver: '' };
`;

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'qapi-ts-bench-'));
  try {
    await writeProject(folder);
    asProcess(folder);
    inEditor(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeProject(folder) {
  const { schema } = compile(entryOf(release), { host: diskHost });
  const emitters = await loadBuiltinEmitters(['types', 'client']);
  const { files } = await generate(schema, { emitters, settings: { templates: bundledTemplates } });
  writePlan(join(folder, 'qmp'), files);
  const lines = files.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  console.log(`QEMU ${release}: ${lines} lines of types and client in ${files.length} files`);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'empty.ts'), "import 'qapi-typescript/runtime';\n");
  writeFileSync(join(folder, 'program.ts'), program);
  writeConfig(folder, 'tsconfig.json', ['qmp']);
  writeConfig(folder, 'tsconfig.empty.json', ['empty.ts']);
}

function writeConfig(folder, name, include) {
  writeFileSync(
    join(folder, name),
    JSON.stringify({ compilerOptions: compilerOptions(), include }),
  );
}

function compilerOptions() {
  return {
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2023'],
    types: ['node'],
    typeRoots: [inProject('node_modules/@types')],
    paths: { 'qapi-typescript/runtime': [inProject('dist/types/runtime/index.d.ts')] },
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  };
}

const figures = ['Check time', 'Instantiations', 'Types', 'Memory used'];

/** The compiler's own figures; those of a program with the runtime alone are in them. */
function asProcess(folder) {
  for (const compiler of ['typescript-5.9', 'typescript', 'typescript-7']) {
    const tsc = inProject(`node_modules/${compiler}/bin/tsc`);
    const measure = (config) => {
      const args = [tsc, '-p', join(folder, config), '--extendedDiagnostics'];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stdout);
      return figures.map((figure) => new RegExp(`^${figure}: *(\\S+)`, 'm').exec(stdout)?.[1]);
    };
    const [whole, alone] = [measure('tsconfig.json'), measure('tsconfig.empty.json')];
    const shown = figures.map(
      (figure, at) => `${figure.toLowerCase()} ${whole[at]} (${alone[at]})`,
    );
    console.log(`${compiler}: ${shown.join(', ')}`);
  }
  console.log('  in brackets: of the runtime and the libraries alone');
}

/** Each answer comes after a change of the program, as it does when someone types. */
function inEditor(folder) {
  const path = join(folder, 'program.ts');
  let text = program;
  let version = 0;
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions(), folder);
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [path],
    getScriptVersion: (name) => (name === path ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const content = name === path ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
  });
  const member = program.indexOf('cluster');
  const variable = program.indexOf('options.cluster');
  const literal = program.indexOf("''", program.indexOf('export const')) + 1;
  // As editors ask for members whose names are no identifiers.
  const preferences = { includeCompletionsWithInsertText: true };
  const names = (place) =>
    (service.getCompletionsAtPosition(path, place, preferences)?.entries ?? []).map(
      ({ name }) => name,
    );
  const typeAt = (place) =>
    ts.displayPartsToString(service.getQuickInfoAtPosition(path, place)?.displayParts);
  const queries = {
    'members of a narrowed BlockdevOptions': () =>
      expectAll(names(member), ['lazy-refcounts', 'data-file']),
    'values of its discriminator': () => expectAll(names(literal), ['qcow2', 'nbd']),
    'type of the narrowed variable': () =>
      expectAll([typeAt(variable)], ['(parameter) options: BlockdevOptionsQcow2Branch']),
    'all errors of the program': () => service.getSemanticDiagnostics(path),
  };
  for (const [what, query] of Object.entries(queries)) {
    const edited = () => {
      version++;
      text = `${program}// ${version}\n`;
      query();
    };
    const first = functionMedian(edited, 1);
    console.log(`in an editor, ${what}: first ${ms(first)}, then ${ms(functionMedian(edited, 9))}`);
  }
}

function expectAll(found, wanted) {
  const missing = wanted.filter((name) => !found.includes(name));
  if (missing.length > 0) throw new Error(`no ${missing.join(', ')} among ${found.slice(0, 20)}`);
}
