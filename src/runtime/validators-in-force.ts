import type { CommandSession } from './command-session.js';
import type { ReceivedValidators } from './schema-tables.js';
import type { Validator } from './validation/validator.js';

/**
 * The validators of what is received, by name: none unless all is to be checked.
 *
 * @param known what a generated client knows, where the connection was given none
 * @throws TypeError where all is to be checked and nobody knows how; the connection is closed then
 */
export function validatorsInForce(
  { validate, receivedValidators, channel }: CommandSession,
  known: ReceivedValidators | undefined,
  of: keyof ReceivedValidators,
): ReadonlyMap<string, Validator<unknown>> {
  if (validate !== 'all') return new Map();
  const validators = receivedValidators ?? known;
  if (validators !== undefined) return new Map(Object.entries(validators[of]));
  const error = new TypeError("validate: 'all' needs the receivedValidators of generated code");
  void channel.close(error);
  throw error;
}
