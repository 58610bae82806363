import type { GeneratedFile } from '../codegen/generated-file.js';
import { contentHash } from './content-hash.js';

interface FileContent {
  readonly bytes: Buffer;
  /** Made when it is first asked for. */
  hash?: string;
}

const known = new WeakMap<GeneratedFile, FileContent>();

/** A file as it stands on the disk. Made once: a folder is compared before and under its lock. */
export function bytesOf(file: GeneratedFile): Buffer {
  return contentOf(file).bytes;
}

/** What stands for these bytes: the manifest has it, and what is kept of the run. */
export function hashOf(file: GeneratedFile): string {
  const content = contentOf(file);
  content.hash ??= contentHash(content.bytes);
  return content.hash;
}

function contentOf(file: GeneratedFile): FileContent {
  const content = known.get(file) ?? { bytes: Buffer.from(file.text) };
  known.set(file, content);
  return content;
}
