// Reading and checking the whole schema of QEMU 10.0.
//
// QEMU's own front end, in Python, takes 0.25 s for it within a process and 0.37 s as one, on a
// machine where `node -e 0` takes 0.06 s. The aim is half of that as a process.
import { fileURLToPath } from 'node:url';
import { compile, memoryHost, parseRelease } from '../dist/library/index.js';
import { functionMedian, ms, processMedians } from './measure.js';
import { entryOf, filesOf } from './real-schemas.js';
import { repeatedSchema } from './repeated-schema.js';

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
    const schema = repeatedSchema(files, times);
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

function megabytes(files) {
  return Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
}
