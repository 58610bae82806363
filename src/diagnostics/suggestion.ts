/** The longest name for which a suggestion is sought. */
const maxLength = 100;

/** How many candidates are looked at. A long list of mistakes must not cost more than it helps. */
const maxCandidates = 1000;

/**
 * The candidate that a misspelt name most likely means, or undefined where none is near: at most
 * a third of the name's letters (and always one) may differ, but not all of them.
 */
export function suggestionFor(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > maxLength) return undefined;
  const wanted = fold(name);
  let best: string | undefined;
  let limit = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1);
  let count = 0;
  for (const candidate of candidates) {
    if (++count > maxCandidates) break;
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(wanted, fold(candidate), limit);
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

/** Levenshtein distance, one row at a time; any number above the limit where it is above it. */
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
      row.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return least;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
