#!/usr/bin/env node
// Runs the benchmarks that are named, or all: `npm run bench [-- NAME...]`.
import { existsSync, readdirSync } from 'node:fs';
import { shared } from './real-schemas.js';

const all = [
  'front-end',
  'pipeline',
  'growth',
  'type-check',
  'bundle-size',
  'validators',
  'runtime',
  'docs',
];
const names = process.argv.length > 2 ? process.argv.slice(2) : all;
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; there are: ${all.join(', ')}`);
  process.exit(2);
}
if (!existsSync(shared) || readdirSync(shared).length === 0) {
  console.error('the benchmarks read real schemas from ../shared, which is not there');
  process.exit(2);
}
for (const name of names) {
  console.log(`\n# ${name}\n`);
  const { run } = await import(`./${name}.js`);
  await run();
}
