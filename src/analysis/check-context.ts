import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { diagnostic, type Report } from '../diagnostics/report.js';
import type { Span } from '../source/source.js';
import type { Dialect } from './dialect.js';
import type { Pragmas } from './pragmas.js';
import type { Scope } from './scope.js';
import type { DefinitionNode } from './shape/definition-node.js';

/** What a rule about definitions among one another needs at hand. */
export interface CheckContext {
  readonly dialect: Dialect;
  readonly pragmas: Pragmas;
  readonly scope: Scope;
  readonly report: Report;
}

/** Reports what is wrong with a definition: QEMU names its first line. */
export function fail<C extends Code>(
  context: CheckContext,
  definition: DefinitionNode,
  code: C,
  parameters: ParametersOf<C>,
  span: Span,
  notes: readonly Note[] = [],
): void {
  context.report(diagnostic(code, parameters, { span, lineOf: definition.expression, notes }));
}
