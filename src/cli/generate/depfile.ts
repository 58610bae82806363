import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { UsageError } from '../usage-error.js';

export interface Dependencies {
  /** What is made of them. */
  readonly target: string;
  /** Absolute paths of what was read. */
  readonly inputs: readonly string[];
  /** The folder that a build starts in. */
  readonly cwd: string;
}

/**
 * The rule of a depfile, as compilers write them and Ninja and Make read them. Each input is also
 * a target without a rule, so that Make does not stop where one is gone.
 */
export function depfileText({ target, inputs, cwd }: Dependencies): string {
  const names = [...new Set(inputs)].sort().map((path) => escaped(nameOf(path, cwd)));
  const rule = [`${escaped(target)}:`, ...names].join(' \\\n  ');
  return [rule, ...names.map((name) => `${name}:`)].map((line) => `${line}\n`).join('');
}

/**
 * Writes a depfile, unless it is there already.
 *
 * @throws UsageError where it cannot be written
 */
export function writeDepfile(path: string, dependencies: Dependencies): void {
  const text = depfileText(dependencies);
  try {
    if (contentOf(path) !== text) writeFileSync(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write the depfile '${path}': ${reason}`, { cause: error });
  }
}

/** As a build file names it: from the folder where the build starts, if it is in there. */
function nameOf(path: string, cwd: string): string {
  const name = relative(cwd, path).split(sep).join('/');
  return name.startsWith('../') ? path : name;
}

/** The colon of a drive is understood as it is. */
function escaped(name: string): string {
  const isSpecial = /\\*[ \t#]|(?<!^[A-Za-z]):/g;
  return name
    .replaceAll('$', '$$$$')
    .replaceAll(isSpecial, (found) => `${'\\'.repeat(found.length)}${found}`);
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
