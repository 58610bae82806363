import type { StructType } from '../../model/type.js';
import { membersCheck, objectCheck } from './object-check.js';
import type { ValidatorsScope } from './validators-scope.js';

/** The scope of a file, which gets the check of a type without a name when it is first asked for. */
export function scopeWithInlineChecks(
  shared: Omit<ValidatorsScope, 'inlineCheck'>,
): ValidatorsScope {
  const { names, file } = shared;
  const checks = new Map<StructType, string>();
  const scope: ValidatorsScope = {
    ...shared,
    inlineCheck: (type) => {
      const known = checks.get(type);
      if (known !== undefined) return known;
      const pascal = names.pascal(type.name.replace(/^q_obj_/, ''));
      const name = file.local(`check${pascal}`);
      checks.set(type, name);
      const members = membersCheck(type, file.local(`membersOf${pascal}`), scope);
      const statements = [...members, objectCheck(type, name, members[0], scope)];
      file.add(...statements.map((statement) => ({ ...statement, exported: false })));
      return name;
    },
  };
  return scope;
}
