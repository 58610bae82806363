import type { DocSymbolNode } from './doc-comment-node.js';
import { spanOfLine, type DocLine } from './doc-line.js';
import type { DocReader } from './doc-reader.js';

/** Reads the first line of a comment that documents a definition: one that begins with `@`. */
export function parseDocSymbol(line: DocLine, reader: DocReader): DocSymbolNode {
  const { source } = reader.span;
  const { text } = line;
  const closed = text.endsWith(':');
  // Without its colon at the end, the name is what best looks like one.
  const name = closed ? text.slice(1, -1) : (/^@([^:\s]*)/.exec(text)?.[1] ?? '');
  if (!closed) {
    const shown = text.trimEnd();
    reader.report('doc-symbol-colon', { line: shown }, { span: spanOfLine(reader.span, line) });
  } else if (name === '') {
    reader.report('doc-symbol-empty', undefined, { span: spanOfLine(reader.span, line) });
  }
  const start = line.start + 1;
  return { name, span: { source, start, end: start + name.length } };
}
