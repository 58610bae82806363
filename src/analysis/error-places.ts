import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../source/source.js';

/** Where errors were reported: what is wrong there already needs no warning as well. */
export class ErrorPlaces {
  /** Offsets in each source, in ascending order. */
  private readonly starts = new Map<Source, number[]>();

  constructor(diagnostics: readonly Diagnostic[]) {
    for (const { severity, span } of diagnostics) {
      if (severity !== 'error' || !span) continue;
      const starts = this.starts.get(span.source);
      if (starts) starts.push(span.start);
      else this.starts.set(span.source, [span.start]);
    }
    for (const starts of this.starts.values()) starts.sort((a, b) => a - b);
  }

  /** Whether an error begins within a span. */
  within({ source, start, end }: Span): boolean {
    const starts = this.starts.get(source) ?? [];
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low < starts.length && (starts[low] ?? 0) < end;
  }
}
