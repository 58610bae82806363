import { didYouMean } from '../../diagnostics/suggestion.js';
import { formOfBuiltin } from '../builtin-types.js';
import { fail, type CheckContext } from '../check-context.js';
import { describeReferent } from '../describe-referent.js';
import { releasesWith } from '../dialect.js';
import type { DefinitionNode, TypeRefNode } from '../shape/definition-node.js';
import type { Referent } from '../scope.js';
import { visitTypeRefs } from '../type-refs.js';
import { uncheckedNote } from '../unchecked-note.js';

/** Every type that a definition names must be defined, and be a type. */
export function checkKnownTypes(definition: DefinitionNode, context: CheckContext): void {
  visitTypeRefs(definition, (type, place, name) => {
    const referent = context.scope.lookup(type.name);
    if (referent && referent.kind !== 'command' && referent.kind !== 'event') return;
    const what = name === undefined ? place : `${place} '${name}'`;
    reportType(type, referent, what, definition, context);
  });
}

function reportType(
  type: TypeRefNode,
  referent: Referent | undefined,
  what: string,
  definition: DefinitionNode,
  context: CheckContext,
): void {
  const { name } = type;
  if (!referent) {
    const note = uncheckedNote(context.dialect);
    const form = formOfBuiltin(name);
    const hint = form
      ? ` here; ${releasesWith(form)} have it`
      : didYouMean(name, context.scope.typeNames());
    fail(context, definition, 'unknown-type', { what, name, hint, note }, type.span);
  } else {
    const note = uncheckedNote(context.dialect);
    const parameters = { what, name, kind: describeReferent(referent), note };
    fail(context, definition, 'not-a-type', parameters, type.span);
  }
}
