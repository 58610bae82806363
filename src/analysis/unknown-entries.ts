import type { DocEntryNode } from '../syntax/doc-comment-node.js';

/**
 * The entries that describe nothing. Those without a name and those that stand a second time were
 * reported when the comment was read.
 */
export function unknownEntries(
  entries: readonly DocEntryNode[],
  names: readonly string[],
): readonly DocEntryNode[] {
  const seen = new Set(['', ...names]);
  return entries.filter(({ name }) => !seen.has(name) && seen.add(name));
}
