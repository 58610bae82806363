/** As deep as QEMU itself reads; far deeper than it writes. */
export const MAX_DEPTH = 1024;

/** No shorter text can be nested too deep: each level has a bracket at either end. */
const SHORTEST_DEEP_TEXT = 2 * (MAX_DEPTH + 1);

/** A JSON text is nested deeper than anybody means it to be. */
export class JsonDepthError extends SyntaxError {
  override name = 'JsonDepthError';

  constructor() {
    super(`nested more than ${String(MAX_DEPTH)} deep`);
  }
}

/**
 * Gives back what a text was parsed to. `JSON.parse` has no limit of depth, but all that walks
 * through a value by recursion has one, and ends there in a stack overflow.
 *
 * @throws JsonDepthError
 */
export function checkDepth(value: unknown, text: string): unknown {
  if (text.length >= SHORTEST_DEEP_TEXT && isHolder(value)) visit(value, MAX_DEPTH);
  return value;
}

/** By loops without closures, iterators or lists of keys: that is a tenth of what parsing costs. */
function visit(holder: Holder, depth: number): void {
  if (depth === 0) throw new JsonDepthError();
  if (Array.isArray(holder)) {
    for (let index = holder.length - 1; index >= 0; index -= 1) {
      const element = holder[index];
      if (isHolder(element)) visit(element, depth - 1);
    }
  } else {
    for (const key in holder) {
      const member = holder[key];
      if (isHolder(member)) visit(member, depth - 1);
    }
  }
}

type Holder = unknown[] | Record<string, unknown>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
