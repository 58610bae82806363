import { posix } from 'node:path';
import ts from 'typescript';

/** Our own sources: text by path from `src/`, such as `model/schema.ts`. */
export type SourceTree = ReadonlyMap<string, string>;

/** The runtime and the model stand on nothing; what a stage may use stands left of it. */
const front = ['source', 'diagnostics', 'syntax', 'analysis', 'model'];
const back = ['source', 'diagnostics', 'model', 'markup', 'codegen'];
const publicFaces = [
  'check.ts',
  'compile.ts',
  'compile-text.ts',
  'document.ts',
  'generate.ts',
  'index.ts',
];
const everything = [
  ...front,
  ...publicFaces,
  'introspection',
  'markup',
  'codegen',
  'emitters',
  'output',
  'bundled',
  'config',
];

/** Who may import whom: folders of `src/`, or files that stand in it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  source: [],
  diagnostics: ['source'],
  syntax: ['source', 'diagnostics'],
  model: [],
  analysis: ['source', 'diagnostics', 'syntax', 'model'],
  introspection: ['model'],
  markup: ['model'],
  codegen: ['source', 'diagnostics', 'model', 'markup'],
  emitters: back,
  output: back,
  bundled: ['source', 'model', 'codegen'],
  config: ['codegen'],
  runtime: [],
  // Published, unlike the rest of `testing`, so held to the rules: it starts quickly, and depends
  // on nothing but what clients have anyway.
  'testing/mock': ['runtime'],
  // Published too: for authors of emitters, who have the library anyway.
  'testing/emitters': everything,
  'check.ts': front,
  'compile.ts': front,
  'compile-text.ts': ['compile.ts', 'source'],
  'document.ts': [...back, 'emitters', 'generate.ts'],
  'generate.ts': back,
  'index.ts': everything,
  cli: everything,
};

const disk = ['source/disk-host.ts', 'output', 'bundled', 'cli'];

/** Where a socket of a mock server is put: in a temporary folder, which goes with it. */
const socketFolder = 'testing/mock/listening.ts';

/** The only files called `index.ts`: what the package shows to programs. */
const faces = new Set([
  'index.ts',
  'runtime/index.ts',
  'testing/mock/index.ts',
  'testing/emitters/index.ts',
]);

/** Folders within a folder that are an area of their own. */
const innerAreas = ['testing/mock', 'testing/emitters'];

/** Where a package may be imported; what is not listed may be imported nowhere. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'ts-morph': ['codegen', 'testing/emitters'],
  '@jridgewell/gen-mapping': ['codegen/target'],
  diff: ['output/diff-folder.ts'],
  prettier: ['output'],
  liquidjs: ['codegen'],
  commander: ['cli'],
  jiti: ['cli/load-module.ts'],
  'node:fs': disk,
  'node:fs/promises': [...disk, socketFolder],
  'node:path': [
    'testing/emitters',
    socketFolder,
    'source',
    'analysis',
    'compile.ts',
    'codegen',
    'emitters',
    'output',
    'bundled',
    'cli',
  ],
  'node:url': ['bundled', 'cli'],
  'node:crypto': ['output', 'cli'],
  'node:util': ['cli'],
  'node:module': ['codegen', 'cli/compile-cache.ts', 'cli/generate/tool-version.ts'],
  'node:readline/promises': ['cli/ask-user.ts'],
  'node:v8': ['cli/generate/reusing-printer.ts', 'cli/print-in-worker.ts', 'cli/print-worker.ts'],
  'node:os': ['cli/cache-folder.ts', 'cli/program.ts', 'output/live-owner.ts', socketFolder],
  'node:buffer': ['cli/compile-cache.ts'],
  'node:vm': ['cli/compile-cache.ts'],
  'node:worker_threads': ['cli/print-in-worker.ts', 'cli/print-worker.ts'],
  'node:net': ['runtime', 'testing/mock'],
  'node:events': ['testing/mock'],
  'node:string_decoder': ['testing/mock'],
  'node:timers/promises': ['testing/mock', 'cli/generate/watch.ts'],
  // Each of them behind a function of its own, which a bundler drops where nobody calls it.
  'node:tls': ['runtime/transport'],
  'node:child_process': ['runtime/transport'],
  'node:stream': ['runtime'],
  'node:process': ['runtime', 'output/live-owner.ts'],
};

const drawers = new Set(['utils', 'util', 'helpers', 'common', 'misc']);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.slow)?(\.test)?\.ts$/;

/** Everything in which the sources break the house's rules, one sentence each; sorted. */
export function findBreaches(sources: SourceTree): readonly string[] {
  const imports = importsOf(sources);
  return [
    ...[...sources.keys()].flatMap(nameBreaches),
    ...imports.flatMap((edge) => importBreaches(edge, sources)),
    ...cycleBreaches(imports),
  ].sort();
}

/** One import: `from` is a file of ours, `to` a file of ours or a package. */
interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly to: string;
  readonly own: boolean;
}

/** Tests may import what they like, and nothing imports them. */
function importsOf(sources: SourceTree): readonly Import[] {
  const units = [...sources].filter(([path]) => !isTest(path));
  return units.flatMap(([from, text]) =>
    ts.preProcessFile(text).importedFiles.map(({ fileName: specifier }) => {
      const own = specifier.startsWith('.');
      const to = own
        ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
        : specifier;
      return { from, specifier, to, own };
    }),
  );
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || areaOf(path) === 'testing';
}

function nameBreaches(path: string): readonly string[] {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const breaches = [];
  if (!kebabCase.test(file)) breaches.push(`${path}: a file's name is in kebab-case`);
  if ([...folders, file.replace(/\..*$/, '')].some((name) => drawers.has(name))) {
    breaches.push(`${path}: a file is named after what it holds, not a drawer`);
  }
  if (file === 'types.ts') breaches.push(`${path}: a type stands with what it belongs to`);
  if (file === 'index.ts' && !faces.has(path)) {
    breaches.push(`${path}: only the public faces are called index.ts`);
  }
  return breaches;
}

function importBreaches(edge: Import, sources: SourceTree): readonly string[] {
  return edge.own ? ownImportBreaches(edge, sources) : packageBreaches(edge);
}

function packageBreaches({ from, specifier }: Import): readonly string[] {
  const places = packages[specifier] ?? [];
  if (places.some((place) => from === place || from.startsWith(`${place}/`))) return [];
  return [`${from}: must not import the package '${specifier}'`];
}

function ownImportBreaches(
  { from, specifier, to }: Import,
  sources: SourceTree,
): readonly string[] {
  if (to.startsWith('syntax/generated/')) {
    return from.startsWith('syntax/') ? [] : [`${from}: only syntax imports the generated parsers`];
  }
  if (!specifier.endsWith('.js') || !sources.has(to)) {
    return [`${from}: '${specifier}' does not name a file of ours`];
  }
  if (isTest(to)) return [`${from}: must not import the test code ${to}`];
  if (to.endsWith('/index.ts')) return [`${from}: imports the folder '${specifier}'`];
  return mayUse(from, to) ? [] : [`${from}: ${areaOf(from)} must not import ${to}`];
}

function mayUse(from: string, to: string): boolean {
  const [user, used] = [areaOf(from), areaOf(to)];
  if (user !== used) return mayImport[user]?.includes(used) ?? false;
  return user !== 'emitters' || mayUseInEmitters(from, to);
}

/** Emitters that know another: the documentation shows the types as they are written. */
const emitterMayUse: Readonly<Record<string, readonly string[]>> = { docs: ['types'] };

/** Files beside the emitters' folders know the emitters; an emitter knows only itself, but for those. */
function mayUseInEmitters(from: string, to: string): boolean {
  const [user, used] = [emitterOf(from), emitterOf(to)];
  if (user === null || user === used) return true;
  return used !== null && (emitterMayUse[user] ?? []).includes(used);
}

function emitterOf(path: string): string | null {
  const [, name, ...rest] = path.split('/');
  return rest.length > 0 ? (name ?? null) : null;
}

function areaOf(path: string): string {
  const inner = innerAreas.find((area) => path.startsWith(`${area}/`));
  return inner ?? path.split('/', 1)[0] ?? path;
}

function cycleBreaches(imports: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, own } of imports) {
    if (own) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const breaches: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) breaches.push(`a cycle: ${[...trail.slice(at), path].join(' -> ')}`);
    if (at !== -1 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return breaches;
}
