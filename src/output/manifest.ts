import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { isOutputPath } from '../codegen/output-path.js';
import { hashOf } from './file-content.js';
import { manifestName } from './output-names.js';

/** What was written into a folder: the hash of each file's content, by path. */
export type Manifest = ReadonlyMap<string, string>;

const about = 'What qapi-ts wrote here, so that --clean knows what it need not write any more.';

/** The manifest of a folder; empty where there is none, or none that can be read. */
export function readManifest(folder: string): Manifest {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as {
      readonly files: Readonly<Record<string, unknown>>;
    };
    const entries = Object.entries(files).filter(
      (entry): entry is [string, string] => isOutputPath(entry[0]) && typeof entry[1] === 'string',
    );
    return new Map(entries);
  } catch {
    return new Map();
  }
}

/**
 * The manifest as a file.
 *
 * @param others what was written before and is still there, with its hash
 */
export function manifestFile(files: readonly GeneratedFile[], others: Manifest): GeneratedFile {
  const all = new Map([...others, ...files.map((file) => [file.path, hashOf(file)] as const)]);
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify({ about, files: Object.fromEntries(sorted) }, null, 2);
  return { path: manifestName, text: `${text}\n` };
}
