import { definitionDocs } from '../../codegen/definition-docs.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { generic } from '../../codegen/layout/type-node.js';
import type { Statement } from '../../codegen/statement.js';
import { typeKey } from '../../codegen/type-of.js';
import { hasMembers } from '../../model/has-members.js';
import type { StructType } from '../../model/type.js';
import { memberSignatures } from './member-signatures.js';
import type { TypesScope } from './types-scope.js';

/** An interface, which extends that of the base. */
export function structStatements(type: StructType, scope: TypesScope): Statement[] {
  return [structStatement(type, renderJsDoc(definitionDocs(type, scope.reader)), scope)];
}

/**
 * A struct as a declaration. An interface without members would take any object, so a struct
 * that adds nothing to its base is another name for it, and one without any members says so.
 */
export function structStatement(
  type: StructType,
  docs: string | undefined,
  scope: TypesScope,
): Statement {
  const head = { name: scope.names.type(type), origin: type.namedAt, docs };
  const base = type.base && hasMembers(type.base) ? scope.file.use(typeKey(type.base)) : undefined;
  if (type.members.length === 0) {
    return { kind: 'type', ...head, type: base ?? generic('Record', 'string', 'never') };
  }
  return {
    kind: 'interface',
    ...head,
    extends: base === undefined ? [] : [base],
    members: memberSignatures(type.members, scope),
  };
}
