import { QmpError } from './qmp-error.js';

/**
 * The server said something that the protocol does not know, so nothing that follows can be
 * trusted to mean what it seems to: the connection is given up.
 */
export class QmpProtocolError extends QmpError {
  override name = 'QmpProtocolError';
}
