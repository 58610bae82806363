/**
 * Makes the bundles of the package, since loading a hundred modules takes longer than running them.
 *
 * - `dist/library`, `dist/runtime`, `dist/testing`, `dist/testing-emitters`: ES modules, with what they share in `dist/chunks`
 * - `dist/cli`: CommonJS, which Node starts faster and whose compiled code can be kept; it contains
 *   commander. What `validate` needs is there twice: alone it is loaded in half the time
 * - `dist/site`: what the documentation's pages load, for browsers
 * - `dist/config-schema.json`: the JSON Schema of a configuration, as the command line says it
 *
 * The bundles contain packages, whose licences stand beside them. They lie two folders deep, as the
 * sources do that look for files of the package.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('../../', import.meta.url));

const common = {
  absWorkingDir: project,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: ['ts-morph', 'prettier', '@jridgewell/gen-mapping', 'jiti', 'diff'],
  logLevel: 'warning',
};

for (const folder of ['chunks', 'cli', 'site'])
  rmSync(`${project}dist/${folder}`, { recursive: true, force: true });

await build({
  ...common,
  entryPoints: {
    'library/index': 'src/index.ts',
    'runtime/index': 'src/runtime/index.ts',
    'testing/index': 'src/testing/mock/index.ts',
    'testing-emitters/index': 'src/testing/emitters/index.ts',
  },
  format: 'esm',
  // Of packages, what is ES modules too: in these, a `require` of theirs would fail.
  mainFields: ['module', 'main'],
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});

/** Commander runs other programs for commands of a kind that we have none of, and loads a lot for it. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

await build({
  ...common,
  plugins: [withoutChildProcess],
  entryPoints: {
    'cli/program': 'src/cli/program.ts',
    'cli/validate-program': 'src/cli/validate-program.ts',
    'cli/print-worker': 'src/cli/print-worker.ts',
    'cli/compile-cache': 'src/cli/compile-cache.ts',
  },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // As `require`: see `cli/compile-cache.ts`.
  supported: { 'dynamic-import': false },
  // Made where it is asked for: what makes it is loaded with the first.
  define: { 'import.meta.url': 'importMeta.url' },
  banner: {
    js: "const importMeta = { get url() { return require('node:url').pathToFileURL(__filename).href; } };",
  },
});
copyFileSync(`${project}node_modules/commander/LICENSE`, `${project}dist/cli/LICENSE-commander`);
for (const folder of ['chunks', 'cli'])
  copyFileSync(
    `${project}node_modules/liquidjs/LICENSE`,
    `${project}dist/${folder}/LICENSE-liquidjs`,
  );

// It is copied into sites, so it brings its licence along.
const licence = readFileSync(`${project}node_modules/minisearch/LICENSE.txt`, 'utf8').trim();
await build({
  ...common,
  platform: 'browser',
  target: 'es2022',
  stdin: {
    contents: "import MiniSearch from 'minisearch'; globalThis.MiniSearch = MiniSearch;",
    resolveDir: project,
  },
  outdir: undefined,
  outfile: 'dist/site/minisearch.js',
  format: 'iife',
  minify: true,
  banner: { js: `/*!\nMiniSearch\n\n${licence}\n*/` },
});

const { configurationSchema } = createRequire(import.meta.url)('../../dist/cli/program.cjs');
const schemaText = JSON.stringify(configurationSchema(), null, 2);
writeFileSync(`${project}dist/config-schema.json`, `${schemaText}\n`);
