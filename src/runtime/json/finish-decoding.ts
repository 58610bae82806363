import { JsonDepthError } from './nesting.js';

/** More digits than any number of a protocol has; a `bigint` of millions would cost too much time. */
const MAX_INTEGER_LENGTH = 1024;

type Holder = unknown[] | Record<string, unknown>;

/**
 * Goes through what was parsed. `JSON.parse` has no limit of depth, but all that walks through a
 * value by recursion has one, and ends there in a stack overflow. On the way, integers that were
 * marked become what they are.
 *
 * By loops without closures, iterators or lists of keys: that is a tenth of what parsing costs.
 *
 * @param depth how many levels there may be below this one
 * @param marker what stands before an integer; empty where none is marked
 * @throws JsonDepthError; SyntaxError for an integer of too many digits
 */
export function finishDecoding(holder: Holder, depth: number, marker: string): void {
  if (depth < 0) throw new JsonDepthError();
  if (Array.isArray(holder)) {
    for (let index = holder.length - 1; index >= 0; index -= 1) {
      const element = holder[index];
      if (isHolder(element)) finishDecoding(element, depth - 1, marker);
      else if (isMarked(element, marker)) holder[index] = integerOf(element, marker);
    }
  } else {
    for (const key in holder) {
      const member = holder[key];
      if (isHolder(member)) finishDecoding(member, depth - 1, marker);
      else if (isMarked(member, marker)) holder[key] = integerOf(member, marker);
    }
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function isMarked(value: unknown, marker: string): value is string {
  return marker !== '' && typeof value === 'string' && value.startsWith(marker);
}

function integerOf(marked: string, marker: string): bigint {
  const digits = marked.slice(marker.length);
  if (digits.length <= MAX_INTEGER_LENGTH) return BigInt(digits);
  throw new SyntaxError('an integer has too many digits');
}
