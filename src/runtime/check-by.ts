import { QmpValidationError, type Validated } from './errors/qmp-validation-error.js';
import type { Validator } from './validation/validator.js';

/**
 * Checks something of a command or an event, if there is a validator for it.
 *
 * @throws QmpValidationError
 */
export function checkBy(
  validator: Validator<unknown> | undefined,
  value: unknown,
  what: Validated,
  name: string,
): void {
  const result = validator?.safeParse(value);
  if (result?.success === false) throw new QmpValidationError(name, result.issues, what);
}
