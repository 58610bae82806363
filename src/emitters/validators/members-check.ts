import type { ObjectType } from '../../model/type.js';
import { checkKey } from './check-key.js';
import type { ValidatorsScope } from './validators-scope.js';

/**
 * The local name of the function that checks the members of a type. Types that are written where
 * they are used, as releases until 2.3 allow, have one in that file alone.
 */
export function membersCheck(type: ObjectType, scope: ValidatorsScope): string {
  return type.kind === 'struct' && type.implicit
    ? scope.inlineCheck(type)
    : scope.file.use(checkKey(type));
}
