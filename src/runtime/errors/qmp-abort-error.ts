import { QmpError } from './qmp-error.js';

/**
 * The caller's signal gave a call up; `cause` is the signal's reason. QEMU knows no way to take a
 * command back: one that was sent goes on, and its late reply is dropped.
 */
export class QmpAbortError extends QmpError {
  override name = 'QmpAbortError';
}
