import { assertNever } from './assert-never.js';
import type { Form } from './forms.js';
import type { Type } from './type.js';

/**
 * Whether there is no value of a type in one form: an enum that has lost all its values can be
 * received with one that the schema does not know, and never be sent, and what must hold one of
 * its values likewise. That members of a struct have none makes no difference to the struct.
 */
export function hasNoValue(type: Type, form: Form): boolean {
  switch (type.kind) {
    case 'enum':
      return form === 'sent' && type.values.length === 0;
    case 'union':
      return (
        form === 'sent' &&
        type.branches.every((branch) => branch.type !== null && hasNoValue(branch.type, form))
      );
    case 'alternate':
      return type.alternatives.every((alternative) => hasNoValue(alternative.type, form));
    case 'builtin':
    case 'array':
    case 'struct':
      return false;
    default:
      return assertNever(type);
  }
}
