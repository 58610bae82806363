// What a program for QEMU 10.0 weighs when it is bundled and minified.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compile, diskHost, generate, loadBuiltinEmitters } from '../dist/library/index.js';
import { bundle } from './bundle.js';
import { entryOf } from './real-schemas.js';

const release = '10.0.13';
const runtime = fileURLToPath(new URL('../dist/runtime/index.js', import.meta.url));

/** Each program with what it is told by. */
const programs = {
  'the runtime alone': `
    import { connect } from 'qapi-typescript/runtime';
    const client = await connect('/run/vm.sock');
    await client.execute('stop');`,
  'three commands as values': `
    import { connect } from 'qapi-typescript/runtime';
    import { migrate, queryMigrate, queryStatus } from './qmp/index.js';
    const client = await connect('/run/vm.sock');
    await client.execute(migrate, { uri: 'tcp:host2:4444' });
    console.log(await client.execute(queryMigrate), await client.execute(queryStatus));`,
  'the same without validators': `
    import { connect } from 'qapi-typescript/runtime';
    import { migrate, queryMigrate, queryStatus } from './unchecked/index.js';
    const client = await connect('/run/vm.sock');
    await client.execute(migrate, { uri: 'tcp:host2:4444' });
    console.log(await client.execute(queryMigrate), await client.execute(queryStatus));`,
  'the class `Client`': `
    import { connect } from './qmp/index.js';
    const client = await connect('/run/vm.sock');
    await client.migrate({ uri: 'tcp:host2:4444' });
    console.log(await client.queryMigrate(), await client.queryStatus());`,
};

export async function run() {
  const files = {
    ...(await generated('qmp', ['types', 'validators', 'client'])),
    ...(await generated('unchecked', ['types', 'client'])),
  };
  console.log('Bytes, minified and (gzipped).\n');
  console.log('| program | esbuild | rollup |\n| --- | --- | --- |');
  for (const [name, program] of Object.entries(programs)) {
    const texts = [];
    for (const bundler of ['esbuild', 'rollup']) {
      texts.push(await bundle(bundler, { ...files, 'program.ts': program }, runtime));
    }
    console.log(`| ${[name, ...texts.map(size)].join(' | ')} |`);
  }
}

async function generated(folder, names) {
  const { schema } = compile(entryOf(release), { host: diskHost });
  const emitters = await loadBuiltinEmitters(names);
  const { files } = await generate(schema, { emitters, settings: { docs: 'none' } });
  return Object.fromEntries(files.map(({ path, text }) => [`${folder}/${path}`, text]));
}

function size(text) {
  const bytes = (count) => count.toLocaleString('en');
  return `${bytes(Buffer.byteLength(text))} (${bytes(gzipSync(text).length)})`;
}
