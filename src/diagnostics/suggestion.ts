/** The longest name for which a suggestion is sought. */
const maxLength = 100;

/**
 * How many candidates are compared at most, and how many are looked at: thousands of mistakes must
 * not take minutes.
 */
const maxComparisons = 100;
const maxCandidates = 20_000;

/**
 * The candidate that a misspelt name most likely means, or undefined where none is near: at most
 * a third of the name's letters (and always one) may differ, but not both the first and the last.
 * Two neighbours that are swapped count as one.
 */
export function suggestionFor(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > maxLength) return undefined;
  const wanted = fold(name);
  let limit = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let comparisons = 0;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > maxCandidates) break;
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue;
    const folded = fold(candidate);
    if (!wanted.startsWith(folded.charAt(0)) && !wanted.endsWith(folded.slice(-1))) continue;
    if (++comparisons > maxComparisons) break;
    const distance = editDistance(wanted, folded);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

/** `; did you mean 'x'?` or nothing, to end a message with. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const suggestion = suggestionFor(name, candidates);
  return suggestion === undefined ? '' : `; did you mean '${suggestion}'?`;
}

/** Case, `-` and `_` are what people mix up most; they count for little. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to make one
 * name of the other. Rows of the table are written over: only the last two are looked back at.
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    [beforeLast, last, row] = [last, row, beforeLast];
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = last[j] ?? 0;
      const kept = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const changed = (above < left ? above : left) + 1;
      left = kept < changed ? kept : changed;
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        left = Math.min(left, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = left;
    }
  }
  return row[b.length] ?? 0;
}
