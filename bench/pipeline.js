// Generating as a build does, again and again: cold, with nothing changed, with one file changed.
//
// QEMU's own generator writes its C for the whole 10.0 schema in 0.82 s as a process, on a machine
// where `node -e 0` takes 0.06 s. The aims, in multiples of that: cold 13.7, warm 2.5, one schema
// file changed 7.5.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, ms, processTime } from './measure.js';
import { entryOf } from './real-schemas.js';

const release = '10.0.13';
const rounds = 9;
const cli = fileURLToPath(new URL('../bin/qapi-ts.js', import.meta.url));

export function run() {
  const folder = mkdtempSync(join(tmpdir(), 'qapi-ts-bench-'));
  try {
    const tree = join(folder, 'qemu');
    cpSync(join(entryOf(release), '../..'), tree, { recursive: true });
    const times = measured(folder, tree);
    const empty = median(times.empty);
    for (const [name, took] of Object.entries(times)) {
      const ratio = (median(took) / empty).toFixed(1);
      console.log(`${name.padEnd(10)} ${ms(median(took)).padStart(8)}  (ratio ${ratio})`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In turn, so that all meet the same machine. What is kept between runs is not the user's. */
function measured(folder, tree) {
  process.env.XDG_CACHE_HOME = join(folder, 'cache');
  const [warm, cold] = ['warm', 'cold'].map((name) => join(folder, name));
  const generate = (output) => processTime(process.execPath, [cli, 'generate', tree, '-o', output]);
  const changed = join(tree, 'qapi/yank.json');
  const text = readFileSync(changed, 'utf8');
  const times = { empty: [], cold: [], warm: [], 'one file': [] };
  for (let round = 0; round <= rounds; round++) {
    rmSync(cold, { recursive: true, force: true });
    const took = { empty: processTime(process.execPath, ['-e', '0']), cold: generate(cold) };
    writeFileSync(
      changed,
      `${text}\n##\n# @bench-${round}:\n##\n{ 'command': 'bench-${round}' }\n`,
    );
    took['one file'] = generate(warm);
    took.warm = generate(warm);
    // The first round warms the file cache, and the compiled code.
    if (round > 0) for (const [name, time] of Object.entries(took)) times[name].push(time);
  }
  return times;
}
