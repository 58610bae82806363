import { suggestionFor } from '../diagnostics/suggestion.js';
import type { DocEntryNode } from '../syntax/doc-comment-node.js';
import { unknownEntries } from './unknown-entries.js';

/** How many entries are looked at; where there are more, it is no slip. */
const maxEntries = 200;

/**
 * The entries that describe nothing, but are spelt nearly like a name that none describes, by that
 * name. The two are one mistake.
 */
export function misspeltEntries(
  entries: readonly DocEntryNode[],
  names: readonly string[],
): ReadonlyMap<string, DocEntryNode> {
  const described = new Set(entries.map(({ name }) => name));
  const undescribed = new Set(names.filter((name) => !described.has(name)));
  const found = new Map<string, DocEntryNode>();
  if (undescribed.size === 0) return found;
  for (const entry of unknownEntries(entries, names).slice(0, maxEntries)) {
    const meant = suggestionFor(entry.name, undescribed);
    if (meant === undefined) continue;
    found.set(meant, entry);
    undescribed.delete(meant);
  }
  return found;
}
