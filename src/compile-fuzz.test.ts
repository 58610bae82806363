import { readFileSync, statSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { parseRelease } from './model/release.js';
import { memoryHost } from './source/memory-host.js';
import { mutateSchema } from './testing/mutate-schema.js';
import { Random } from './testing/random.js';
import { describeWithShared, sharedFolder, sharedPath } from './testing/shared.js';

/** How many inputs, and how large a module may be; more and larger ones with `npm run fuzz`. */
const count = Number(process.env['FUZZ_COUNT'] ?? 20_000);
const maxBytes = Number(process.env['FUZZ_MAX_BYTES'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** Longest that one input may take, in milliseconds of work: how busy the machine is says nothing. */
const bound = 2_000;

interface Module {
  readonly release: string;
  readonly path: string;
}

function modules(): Module[] {
  return sharedFolder('qemu').flatMap((release) => {
    const folders = ['qapi', 'qga', '.'].filter(
      (folder) => sharedFolder('qemu', release).includes(folder) || folder === '.',
    );
    return folders.flatMap((folder) =>
      sharedFolder('qemu', release, folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => ({ release, path: sharedPath('qemu', release, folder, file) }))
        .filter(({ path }) => statSync(path).size <= maxBytes),
    );
  });
}

describeWithShared('mutated real schemas', () => {
  it(
    `${String(count)} of them: no throw, no hang, diagnostics within the file`,
    () => {
      const random = new Random(seed);
      const inputs = modules().map(({ release, path }) => ({
        release,
        text: readFileSync(path, 'utf8'),
      }));
      expect(inputs.length).toBeGreaterThan(100);
      let rejected = 0;
      let worst = 0;
      const start = performance.now();
      for (let round = 0; round < count; round++) {
        const { release, text } = random.pick(inputs);
        const result = check(mutateSchema(text, random), release, round);
        rejected += result.rejected ? 1 : 0;
        worst = Math.max(worst, result.took);
      }
      const seconds = (performance.now() - start) / 1000;
      process.stdout.write(
        `fuzz: ${count} inputs in ${seconds.toFixed(0)} s, ${rejected} rejected, ` +
          `the slowest in ${worst.toFixed(0)} ms\n`,
      );
      // Most mutations break something; were none found, nothing would be checked here.
      expect(rejected).toBeGreaterThan(count / 2);
    },
    60_000 + count * 50,
  );
});

/** Compiles one input; tells whether it is rejected, and how many milliseconds that took. */
function check(
  text: string,
  release: string,
  round: number,
): { readonly rejected: boolean; readonly took: number } {
  const host = memoryHost({ 'module.json': text });
  const before = process.cpuUsage();
  const result = compileOrTell(host, release, text, round);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  if (took > bound) throw new Error(`round ${String(round)} took ${String(took)} ms:\n${text}`);
  for (const { span, line, message } of result.diagnostics) {
    const inBounds =
      !span || (span.start >= 0 && span.start <= span.end && span.end <= span.source.text.length);
    const lineThere =
      line === null || (line >= 1 && line <= (span?.source.lineStarts.length ?? line));
    if (!inBounds || !lineThere)
      throw new Error(`round ${String(round)}: '${message}' points outside:\n${text}`);
  }
  return { rejected: result.schema === null, took };
}

function compileOrTell(
  host: ReturnType<typeof memoryHost>,
  release: string,
  text: string,
  round: number,
): ReturnType<typeof compile> {
  try {
    return compile('/module.json', { host, release: parseRelease(release), warnings: true });
  } catch (error) {
    throw new Error(`round ${String(round)} threw for release ${release}:\n${text}`, {
      cause: error,
    });
  }
}
