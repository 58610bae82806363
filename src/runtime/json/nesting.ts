/** As deep as QEMU itself reads; far deeper than it writes. */
export const MAX_DEPTH = 1024;

/** A JSON text is nested deeper than anybody means it to be. */
export class JsonDepthError extends SyntaxError {
  override name = 'JsonDepthError';

  constructor() {
    super(`nested more than ${String(MAX_DEPTH)} deep`);
  }
}
