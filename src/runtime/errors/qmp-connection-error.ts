import { QmpError } from './qmp-error.js';

/**
 * There is no connection: it could not be made, has ended, or was closed. A command that fails so
 * may have been carried out all the same; it is never sent a second time.
 */
export class QmpConnectionError extends QmpError {
  override name = 'QmpConnectionError';
}
