import { parseExactly } from './exact-parser.js';
import { checkDepth } from './nesting.js';

/** Every integer of fewer digits is exact as a `number`: 2^53 has 16. */
const DIGITS_AT_RISK = 16;

/**
 * Decodes one JSON text. Integers beyond ±(2^53 - 1) become `bigint`, all other numbers `number`:
 * no integer is ever rounded. Numbers with a fraction or an exponent are doubles, as in QEMU.
 *
 * @throws SyntaxError where the text is not JSON; JsonDepthError, which is one, where it is nested
 *   more than 1,024 deep
 */
export function decodeJson(text: string): unknown {
  return mayHoldBigInteger(text) ? parseExactly(text) : checkDepth(JSON.parse(text), text);
}

/**
 * Whether a number with so many digits may stand in `text`. It looks at one character in sixteen,
 * since a run of sixteen digits cannot pass between two of them, so it costs next to nothing.
 * It may say yes to what stands in a string; the exact parser knows better then.
 */
function mayHoldBigInteger(text: string): boolean {
  for (let at = DIGITS_AT_RISK - 1; at < text.length; at += DIGITS_AT_RISK) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (isDigit(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (end - start >= DIGITS_AT_RISK && beginsNumber(text, start)) return true;
    // The next run begins after `end`. Going on from here keeps the scan linear.
    at = end;
  }
  return false;
}

/** Digits after a `.` or `e`, or within a word, are no integer. */
function beginsNumber(text: string, start: number): boolean {
  const before = text.charAt(text.charAt(start - 1) === '-' ? start - 2 : start - 1);
  return before === '' || ':,[ \t\r\n'.includes(before);
}

/** `code` is NaN before the first and after the last character, which is no digit. */
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
