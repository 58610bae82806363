import { finishDecoding } from './finish-decoding.js';
import { markBigIntegers } from './mark-big-integers.js';
import { MAX_DEPTH } from './nesting.js';

/** Every integer of fewer digits is exact as a `number`: 2^53 has 16. */
const DIGITS_AT_RISK = 16;

/** No shorter text can be nested too deep: each level has a bracket at either end. */
const SHORTEST_DEEP_TEXT = 2 * (MAX_DEPTH + 1);

/**
 * Decodes one JSON text. Integers beyond ±(2^53 - 1) become `bigint`, all other numbers `number`:
 * no integer is ever rounded. Numbers with a fraction or an exponent are doubles, as in QEMU.
 *
 * @throws SyntaxError where the text is not JSON; JsonDepthError, which is one, where it is nested
 *   more than 1,024 deep
 */
export function decodeJson(text: string): unknown {
  // Made now, so that nobody who wrote the text can have known it.
  const marker = mayHoldBigInteger(text) ? crypto.randomUUID() : '';
  const value: unknown = marker === '' ? JSON.parse(text) : parseMarked(text, marker);
  if (marker === '' && text.length < SHORTEST_DEEP_TEXT) return value;
  const holder = [value];
  finishDecoding(holder, MAX_DEPTH, marker);
  return holder[0];
}

function parseMarked(text: string, marker: string): unknown {
  try {
    return JSON.parse(markBigIntegers(text, marker));
  } catch {
    // What is wrong is to be told of the text as it is.
    return JSON.parse(text);
  }
}

/**
 * Whether so many digits may stand in a row in `text`. It looks at one character in sixteen, since
 * such a run cannot pass between two of them, so it costs next to nothing. It says yes to a run
 * within a string, too, which costs time and nothing else.
 */
function mayHoldBigInteger(text: string): boolean {
  for (let at = DIGITS_AT_RISK - 1; at < text.length; at += DIGITS_AT_RISK) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (isDigit(text.charCodeAt(start - 1))) start -= 1;
    // The next run begins behind this one. Going on from there keeps the scan linear.
    while (isDigit(text.charCodeAt(at))) at += 1;
    if (at - start >= DIGITS_AT_RISK) return true;
  }
  return false;
}

/** `code` is NaN before the first and after the last character, which is no digit. */
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
