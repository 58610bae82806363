import { isEmitterError } from '../codegen/emitter-error.js';
import { isBuiltinEmitterName } from '../emitters/builtin.js';
import { exitCode, type ExitCode } from './exit-code.js';
import { placeInEmitter } from './place-in-emitter.js';
import type { Session } from './session.js';
import { causeOf, tellFailure } from './tell-failure.js';

/** Tells why the command could not do its work, where that may be for an emitter of the user's. */
export function tellEmitterFailure(error: unknown, session: Session): ExitCode {
  if (!isEmitterError(error) || isBuiltinEmitterName(error.emitter)) {
    return tellFailure(error, session);
  }
  const place = session.verbose ? causeOf(error) : (placeInEmitter(error) ?? '');
  session.stderr.write(`qapi-ts: ${error.message}\n${place}`);
  return exitCode.failure;
}
