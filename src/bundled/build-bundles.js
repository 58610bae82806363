/**
 * Makes the bundles of the package, since loading a hundred modules takes longer than running them.
 *
 * - `dist/library`, `dist/runtime`, `dist/testing`: ES modules, with what they share in `dist/chunks`
 * - `dist/cli`: CommonJS, which Node starts faster and whose compiled code can be kept; it contains
 *   commander, whose licence stands beside it
 *
 * - `dist/config-schema.json`: the JSON Schema of a configuration, as the command line says it
 *
 * The bundles lie two folders deep, as the sources do that look for files of the package.
 */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
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

for (const folder of ['chunks', 'cli'])
  rmSync(`${project}dist/${folder}`, { recursive: true, force: true });

await build({
  ...common,
  entryPoints: {
    'library/index': 'src/index.ts',
    'runtime/index': 'src/runtime/index.ts',
    'testing/index': 'src/testing/mock/index.ts',
  },
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});

await build({
  ...common,
  entryPoints: {
    'cli/program': 'src/cli/program.ts',
    'cli/print-worker': 'src/cli/print-worker.ts',
    'cli/compile-cache': 'src/cli/compile-cache.ts',
  },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // As `require`: see `cli/compile-cache.ts`.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
});
copyFileSync(`${project}node_modules/commander/LICENSE`, `${project}dist/cli/LICENSE-commander`);

const { configurationSchema } = createRequire(import.meta.url)('../../dist/cli/program.cjs');
const schemaText = JSON.stringify(configurationSchema(), null, 2);
writeFileSync(`${project}dist/config-schema.json`, `${schemaText}\n`);
