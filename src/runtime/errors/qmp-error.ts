/**
 * What every failure of a connection or of a command is an instance of. Errors that another one
 * led to keep it as their `cause`.
 */
export class QmpError extends Error {
  override name = 'QmpError';
}
