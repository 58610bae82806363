import { generic, unionOf, type TypeNode } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { Parameter } from '../../codegen/statement.js';
import { typeKey } from '../../codegen/type-of.js';
import { allMembers } from '../../model/all-members.js';
import { hasNoValue } from '../../model/has-no-value.js';
import type { Member, ObjectType } from '../../model/type.js';
import { typeFromKernel, type ValidatorsScope } from './validators-scope.js';

/** What a check of members takes. @param fields the type of the object */
export function checkParameters(
  fields: TypeNode,
  scope: ValidatorsScope,
): readonly [Parameter, Parameter] {
  return [
    { name: 'o', type: fields },
    { name: 'run', type: typeFromKernel(scope, 'ValidationRun') },
  ];
}

/**
 * An object that may have the members of a type. All that are read of it are declared: so neither
 * the compiler nor a linter, with whatever flags, would have them read in another way.
 */
export function uncheckedType(type: ObjectType, scope: ValidatorsScope): TypeNode {
  const { file } = scope;
  const key = typeKey(type);
  // `never` has every name, and declares none.
  if (!file.knows(key) || hasNoValue(type, 'sent')) {
    return fieldsNamed(type.kind === 'struct' ? type.members : allMembers(type.base), scope);
  }
  return generic(typeFromKernel(scope, 'Unchecked'), file.use(key, 'type'));
}

/** The same for members that no type has together. */
export function fieldsNamed(members: readonly Member[], scope: ValidatorsScope): TypeNode {
  const names = new Set(members.map(({ name }) => literal(name)));
  if (names.size === 0) return typeFromKernel(scope, 'Fields');
  return generic(typeFromKernel(scope, 'FieldsOf'), unionOf([...names]));
}
