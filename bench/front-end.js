// Reading and checking the whole schema of QEMU 10.0.
//
// QEMU's own front end, in Python, takes 0.25 s for it within a process and 0.37 s as one, on a
// machine where `node -e 0` takes 0.06 s. The aim is half of that as a process.
import { fileURLToPath } from 'node:url';
import { compile, memoryHost, parseRelease } from '../dist/library/index.js';
import { functionMedian, ms, processMedians } from './measure.js';
import { entryOf, filesOf } from './real-schemas.js';

const release = '10.0.13';
const cli = fileURLToPath(new URL('../bin/qapi-ts.js', import.meta.url));

export function run() {
  const files = filesOf(release);
  console.log(
    `QEMU ${release}: ${megabytes(files).toFixed(2)} MB in ${Object.keys(files).length} files`,
  );
  asProcess();
  inProcess(files);
}

function asProcess() {
  const [validate, empty] = processMedians(
    [
      [process.execPath, cli, 'validate', entryOf(release)],
      [process.execPath, '-e', '0'],
    ],
    15,
  );
  console.log(`qapi-ts validate, as a process: ${ms(validate)}`);
  console.log(
    `node -e 0:                      ${ms(empty)}  (ratio ${(validate / empty).toFixed(1)})`,
  );
}

/** The cost of a schema that is repeated under other names should grow with its size only. */
function inProcess(files) {
  for (const times of [1, 10, 40]) {
    const schema = repeated(files, times);
    const host = memoryHost(schema);
    const options = { host, release: parseRelease(release) };
    const check = () => {
      const { diagnostics } = compile('/entry.json', options);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw new Error(errors[0].message);
    };
    const cold = functionMedian(check, 1);
    const warm = functionMedian(check, times === 1 ? 15 : 3);
    const size = megabytes(schema);
    console.log(
      `${String(times).padStart(2)} times the schema (${size.toFixed(1)} MB), within a process: ` +
        `first ${ms(cold)}, then ${ms(warm)}, ${ms(warm / size)} per MB`,
    );
  }
}

/**
 * Copies of a schema in one: every name that it defines gets a number for each copy. Pragmas
 * replace one another, so there is one that names the definitions of all copies.
 */
function repeated(files, times) {
  const names = definedNames(files);
  const numbers = Array.from({ length: times }, (_, at) => at);
  const copies = numbers.flatMap((at) =>
    Object.entries(files).map(([path, text]) => [
      `${at}/${path}`,
      path === 'pragma.json'
        ? ''
        : renamed(text, (name) => (names.has(name) ? other(name, at) : name)),
    ]),
  );
  const pragma = files['pragma.json'].replace(/'([^'\n]+)'/g, (quoted, name) =>
    names.has(name) ? numbers.map((at) => `'${other(name, at)}'`).join(', ') : quoted,
  );
  const includes = numbers.map((at) => `{ 'include': '${at}/qapi-schema.json' }\n`);
  return { 'entry.json': pragma + includes.join(''), ...Object.fromEntries(copies) };
}

function definedNames(files) {
  const definition = /^\{ *'(?:enum|struct|union|alternate|command|event)' *: *'([^']+)'/gm;
  return new Set(
    Object.values(files).flatMap((text) => [...text.matchAll(definition)].map(([, name]) => name)),
  );
}

/**
 * Types are named in quotes, commands and events where they are defined, and all of them in the
 * first line of their comment. A value of an enum may be spelt like a command.
 */
function renamed(text, rename) {
  return text
    .replace(/'([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)'/g, (_, name) => `'${rename(name)}'`)
    .replace(/'(command|event)': *'([^'\n]+)'/g, (_, key, name) => `'${key}': '${rename(name)}'`)
    .replace(/^# @([^:\n]+):$/gm, (_, name) => `# @${rename(name)}:`);
}

/** The name in another copy, written as its kind of name must be. */
function other(name, at) {
  if (at === 0) return name;
  if (/^[A-Z0-9_]+$/.test(name)) return `${name}_N${at}`;
  return /[A-Z]/.test(name) ? `${name}N${at}` : `${name}-n${at}`;
}

function megabytes(files) {
  return Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
}
