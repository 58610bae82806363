import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { compileText } from './compile-text.js';

/**
 * What is wrong with the doc comments of a schema, in the order in which it is found: the line that
 * QEMU names, the code, and the text that is pointed at, such as `3 doc-text-missing @a:`.
 */
export function docProblems(release: string, lines: readonly string[]): string[] {
  const { diagnostics } = compileText(lines.join('\n') + '\n', release);
  return diagnostics.filter(({ code }) => code.includes('doc-')).map(describe);
}

function describe({ line, code, span }: Diagnostic): string {
  const text = span?.source.text.slice(span.start, span.end) ?? '';
  return `${line ?? ''} ${code} ${text}`.trimEnd();
}
