import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from '@jest/globals';

/** The project's own folder. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** A group of tests of what is built; skipped, and said so, where nothing is. */
export function describeWithBuild(name: string, tests: () => void): void {
  const parts = [
    'dist/cli/program.cjs',
    'dist/cli/validate-program.cjs',
    'dist/inline/ts/index.ts',
    'dist/types/index.d.ts',
  ];
  if (parts.every((part) => existsSync(resolve(projectFolder, part)))) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`skipped: ${name}: there is no build (npm run build)\n`);
  it.skip(name, tests);
}
