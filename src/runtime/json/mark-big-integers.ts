/**
 * What begins a string, and integers of 16 digits or more that stand where a value may: no part of
 * a fraction or an exponent, no key.
 */
const TOKEN = /"|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE]|\s*:)/g;

/** How many pieces are put together at once: one by one they take many times their size. */
const MANY_PIECES = 4096;

/**
 * Makes strings of the integers in a JSON text that a `number` cannot hold, with `marker` before
 * their digits. What is not JSON stays so.
 */
export function markBigIntegers(text: string, marker: string): string {
  let marked = '';
  let pieces: string[] = [];
  let done = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    if (token === '"') TOKEN.lastIndex = closingQuote(text, TOKEN.lastIndex) + 1;
    else if (!Number.isSafeInteger(Number(token))) {
      pieces.push(text.slice(done, match.index), '"', marker, token, '"');
      done = TOKEN.lastIndex;
      if (pieces.length < MANY_PIECES) continue;
      marked += pieces.join('');
      pieces = [];
    }
  }
  return marked + pieces.join('') + text.slice(done);
}

/** A quote closes a string unless an odd number of backslashes stands before it. */
function closingQuote(text: string, start: number): number {
  let end = text.indexOf('"', start);
  while (end !== -1) {
    let slashes = end;
    while (text[slashes - 1] === '\\') slashes -= 1;
    if ((end - slashes) % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
