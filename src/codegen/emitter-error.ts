/**
 * A mistake in the code of an emitter, as opposed to one in what the user gave, which is a
 * diagnostic.
 */
export class EmitterError extends Error {
  override readonly name = 'EmitterError';
  readonly emitter: string;

  constructor(emitter: string, message: string, options?: ErrorOptions) {
    super(`emitter '${emitter}': ${message}`, options);
    this.emitter = emitter;
  }
}

/** Whether an error is one; an emitter may throw that of another copy of this library. */
export function isEmitterError(error: unknown): error is EmitterError {
  return error instanceof Error && error.name === 'EmitterError' && 'emitter' in error;
}
