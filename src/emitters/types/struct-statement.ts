import { generic, type TypeNode } from '../../codegen/layout/type-node.js';
import type { Statement } from '../../codegen/statement.js';
import { formKey } from '../../codegen/type-of.js';
import type { Form } from '../../model/forms.js';
import { hasMembers } from '../../model/has-members.js';
import type { StructType } from '../../model/type.js';
import { memberSignatures } from './member-signatures.js';
import type { TypesScope } from './types-scope.js';

/** What is said of a struct beside its members. */
interface StructOptions {
  readonly form: Form;
  readonly docs: string | undefined;
  /** Members that the schema does not tell may be sent as well. */
  readonly takesOthers?: boolean;
}

/**
 * A struct as a declaration: an interface, which extends that of the base. One without members
 * would take any object, so a struct that adds nothing to its base is another name for it, and one
 * without any members says so.
 */
export function structStatement(
  type: StructType,
  { form, docs, takesOthers = false }: StructOptions,
  scope: TypesScope,
): Statement {
  const { names, file } = scope;
  const head = { name: names.type(type, form), origin: type.namedAt, docs };
  const base =
    type.base && hasMembers(type.base) ? file.use(formKey(type.base, form, file)) : undefined;
  if (type.members.length === 0) {
    return { kind: 'type', ...head, type: base ?? emptyObject(takesOthers ? 'received' : form) };
  }
  return {
    kind: 'interface',
    ...head,
    extends: base === undefined ? [] : [base],
    members: memberSignatures(type.members, form, scope),
    ...(takesOthers && { others: { type: 'unknown', docs: othersDocs } }),
  };
}

const othersDocs = 'What else the command takes; the schema does not tell.';

/** What a newer server adds comes in as well; what is sent has no members. */
function emptyObject(form: Form): TypeNode {
  return generic('Record', 'string', form === 'received' ? 'unknown' : 'never');
}
