import { createTwoFilesPatch } from 'diff';
import type { FileChange } from './compare-folder.js';

/** What it takes to make files what they should be, as a patch for `patch -p1` and `git apply`. */
export function diffFolder(
  changes: readonly (Omit<FileChange, 'after'> & { readonly after: Buffer | null })[],
): string {
  return changes.map(({ path, before, after }) => patchOf(path, before, after)).join('');
}

function patchOf(path: string, before: Buffer | null, after: Buffer | null): string {
  const text = createTwoFilesPatch(
    before ? `a/${path}` : '/dev/null',
    after ? `b/${path}` : '/dev/null',
    before?.toString() ?? '',
    after?.toString() ?? '',
    undefined,
    undefined,
    { context: 3 },
  );
  // What stands before the two names is for Subversion.
  return text.slice(text.indexOf('---'));
}
