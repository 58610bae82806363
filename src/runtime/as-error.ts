import { QmpError } from './errors/qmp-error.js';

/** What was thrown, as an error: where it is none, that is its `cause`. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new QmpError(String(thrown), { cause: thrown });
}
