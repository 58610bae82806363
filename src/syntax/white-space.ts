/** What a release takes for white space: that of ASCII, or (3.0 on) all that Unicode has. */
export type WhiteSpace = 'ascii' | 'unicode';

/** What Python's `str.isspace()` accepts beyond ASCII; `trim` of JavaScript has another set. */
const beyondAscii = /[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** How many characters of white space a text begins with. */
export function leadingBlanks(text: string, kind: WhiteSpace): number {
  let start = 0;
  while (start < text.length && isBlank(text, start, kind)) start++;
  return start;
}

/** The text without the white space at its end. */
export function withoutTrailingBlanks(text: string, kind: WhiteSpace): string {
  let end = text.length;
  while (end > 0 && isBlank(text, end - 1, kind)) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** The text without the white space around it. */
export function withoutBlanks(text: string, kind: WhiteSpace): string {
  return withoutTrailingBlanks(text.slice(leadingBlanks(text, kind)), kind);
}

/** A text up to the first white space in it. */
export function firstWord(text: string, kind: WhiteSpace): string {
  let end = 0;
  while (end < text.length && !isBlank(text, end, kind)) end++;
  return text.slice(0, end);
}

function isBlank(text: string, at: number, kind: WhiteSpace): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  if (kind === 'ascii' || (code > 0x20 && code < 0x80)) return false;
  return (code >= 0x1c && code <= 0x1f) || beyondAscii.test(text.charAt(at));
}
