const opening = '<<<<<<<';
const closing = /^>>>>>>>.*$/gm;

/** Whether what a merge leaves behind begins here: two versions, each under a mark. */
export function isMergeConflict(text: string, at: number): boolean {
  return text.startsWith(opening, at) && (at === 0 || text[at - 1] === '\n');
}

/** Where it ends; undefined where none begins here, or its end is not marked. */
export function mergeConflictEnd(text: string, at: number): number | undefined {
  if (!isMergeConflict(text, at)) return undefined;
  closing.lastIndex = at;
  return closing.exec(text) ? closing.lastIndex : undefined;
}
