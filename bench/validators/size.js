// What all validators of a large schema weigh, and how long they take to import.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile, diskHost } from '../../dist/library/index.js';
import { ms, processMedians } from '../measure.js';
import { entryOf } from '../real-schemas.js';
import { writeGenerated } from './generated.js';

const release = '10.0.13';
const ROUNDS = 15;

/** What a type of each kind has validators for. */
const kinds = new Set(['enum', 'struct', 'union', 'alternate']);

/** Prints a table. */
export async function size() {
  const { schema } = compile(entryOf(release), { host: diskHost });
  const types = schema.definitions.filter(({ kind }) => kinds.has(kind)).length;
  const { folder, remove } = await writeGenerated(schema, ['types', 'validators']);
  try {
    const bundled = join(folder, 'bundled.mjs');
    const apart = join(folder, 'apart.mjs');
    const runtime = join(folder, 'runtime.mjs');
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '');
    writeFileSync(apart, "export * from './index.js';");
    writeFileSync(runtime, "export * from 'qapi-typescript/runtime';");
    const all = await bundle(folder, apart);
    writeFileSync(bundled, all);
    const kernel = await bundle(folder, runtime);
    const count = await validatorsIn(apart);
    const bytes = all.length - kernel.length;
    const paths = [empty, apart, bundled];
    const [none, files, one] = processMedians(
      paths.map((path) => [process.execPath, path]),
      ROUNDS,
    );
    console.log(
      `\nAll ${count} validators of QEMU 10.0 with its ${types} types and their enums.\n`,
    );
    console.log('| what | |\n| --- | ---: |');
    console.log(`| minified | ${format(bytes)} bytes |`);
    console.log(`| gzipped | ${format(gzipSync(all).length - gzipSync(kernel).length)} bytes |`);
    console.log(`| minified, for each type | ${format(bytes / types)} bytes |`);
    console.log(`| minified, for each validator | ${format(bytes / count)} bytes |`);
    console.log(`| time to import them, in files as generated | ${ms(files - none)} |`);
    console.log(`| the same in one file, minified | ${ms(one - none)} |`);
  } finally {
    remove();
  }
}

async function bundle(folder, entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return outputFiles[0].contents;
}

async function validatorsIn(path) {
  return Object.keys(await import(path)).filter((name) => name.endsWith('Validator')).length;
}

const format = (count) => Math.round(count).toLocaleString('en');
