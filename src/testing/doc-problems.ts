import { checkDocComplete, checkDocForm, checkDocNames } from '../analysis/check-docs.js';
import { dialectOf } from '../analysis/dialect.js';
import { loadProgram } from '../analysis/load-program.js';
import { ShapeContext } from '../analysis/shape/shape-context.js';
import { shapeDefinition } from '../analysis/shape/shape-definition.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseRelease } from '../model/release.js';
import { memoryHost } from '../source/memory-host.js';
import { entryOf } from '../syntax/value-node.js';

/**
 * What is wrong with the doc comments of a schema, in the order in which it is found: the line that
 * QEMU names, the code, and the text that is pointed at, such as `3 doc-text-missing @a:`.
 */
export function docProblems(release: string, lines: readonly string[]): string[] {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const dialect = dialectOf(parseRelease(release)!);
  const root = { path: '/', version: null, release: undefined };
  const host = memoryHost({ '/schema.json': lines.join('\n') + '\n' });
  const program = loadProgram('/schema.json', { host, root, dialect, includeDirs: [], report });
  const context = { dialect, pragmas: program.pragmas, report };
  const definitions = program.expressions.flatMap((expression) => {
    const { object, doc } = expression;
    const shaping = new ShapeContext(dialect, program.pragmas, object.span, report);
    const { claim, definition } = shapeDefinition(expression, shaping);
    const returns = entryOf(object, 'returns') !== undefined;
    if (claim) checkDocForm({ ...claim, expression: object.span, doc, returns }, context);
    return definition ?? [];
  });
  definitions.forEach((definition) => {
    checkDocComplete(definition, context);
  });
  definitions.forEach((definition) => {
    checkDocNames(definition, context);
  });
  return found.map(describe);
}

function describe({ line, code, span }: Diagnostic): string {
  const text = span?.source.text.slice(span.start, span.end) ?? '';
  return `${line ?? ''} ${code} ${text}`.trimEnd();
}
