import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic, type Report } from '../diagnostics/report.js';
import type { CheckContext } from './check-context.js';
import { checkDefinitions } from './check-definitions.js';
import { checkDocNames } from './check-docs.js';
import { checkExtent } from './check-extent.js';
import { checkWarnings } from './check-warnings.js';
import { EarlyOrder } from './early-order.js';
import { internalTypes } from './internal-types.js';
import type { Program } from './program.js';
import { checkFeatureLimit } from './rules/feature-limit.js';
import { Scope } from './scope.js';
import type { DefinitionNode } from './shape/definition-node.js';
import { ShapeContext } from './shape/shape-context.js';
import { shapeDefinition, type ShapedExpression } from './shape/shape-definition.js';
import { uncheckedNote } from './unchecked-note.js';

/** What can be had of a program once it is checked. */
export interface Analysis {
  /** What is right by itself; whether it may be used depends on what was reported. */
  readonly definitions: readonly DefinitionNode[];
  /** Looks for what deserves a warning, given all that was reported; see `checkWarnings`. */
  readonly warn: (reported: readonly Diagnostic[]) => void;
}

/**
 * Checks a program in the order in which QEMU's front end works: the form of each definition, then
 * who has which name, then definitions among one another with their docs.
 *
 * @throws GaveUp where the schema comes to more than any does
 */
export function analyse(program: Program, report: Report): Analysis {
  const { dialect, expressions } = program;
  const order = dialect.has('keys-before-values') ? new EarlyOrder(dialect, expressions) : null;
  try {
    const { definitions, context } = check(program, order?.report ?? report, order);
    return {
      definitions,
      warn: (reported) => {
        checkWarnings(definitions, { ...context, report }, reported);
      },
    };
  } finally {
    order?.finish(report);
  }
}

function check(
  program: Program,
  report: Report,
  order: EarlyOrder | null,
): { readonly definitions: readonly DefinitionNode[]; readonly context: CheckContext } {
  const { dialect, pragmas } = program;
  const shaped = shapeAll(program, report);
  order?.enter('names');
  const complete = program.complete && shaped.every(({ claims }) => claims.length > 0);
  const scope = new Scope(dialect, complete);
  const note = uncheckedNote(dialect);
  const definitions = shaped.flatMap((one) => define(one, scope, note, report) ?? []);
  order?.enter('definitions');
  const context = { dialect, pragmas, scope, report };
  checkExtent(definitions, context);
  const checked = checkDefinitions(definitions, context);
  order?.follow(checked);
  definitions.forEach((definition) => {
    checkDocNames(definition, context);
  });
  checkFeatureLimit(definitions, context);
  return { definitions, context };
}

function shapeAll({ dialect, pragmas, expressions }: Program, report: Report): ShapedExpression[] {
  let namesInternal = false;
  const shaped: ShapedExpression[] = [];
  for (const expression of expressions) {
    const context = new ShapeContext(dialect, pragmas, expression.object.span, report);
    shaped.push(shapeDefinition(expression, context));
    namesInternal ||= context.namesInternal;
  }
  if (!namesInternal || !dialect.has('internal-type-names')) return shaped;
  const named = internalTypes(
    shaped.flatMap(({ definition }) => definition ?? []),
    dialect,
  );
  return shaped.map((one) => ({ ...one, definition: one.definition && named(one.definition) }));
}

/** Gives a definition its name; null where there is none, or the name is taken. */
function define(
  { claims, definition, documented, expression }: ShapedExpression,
  scope: Scope,
  note: string,
  report: Report,
): DefinitionNode | null {
  // Where a comment has another name for it, that may be the right one.
  if (documented !== null && claims.every(({ name }) => name !== documented)) {
    scope.presume(documented);
  }
  let free = true;
  for (const { kind, name, span, taken } of scope.define(claims, definition)) {
    free = false;
    const target = { span, lineOf: expression };
    if (taken) {
      const notes = [{ message: `'${name}' is defined here first`, span: taken }];
      report(diagnostic('redefinition', { kind, name, note }, { ...target, notes }));
    } else {
      report(diagnostic('redefines-builtin', { kind, name, note }, target));
    }
  }
  return free ? definition : null;
}
