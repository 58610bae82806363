import { createSource, type Source } from '../source/source.js';
import type { SyntaxRules } from '../syntax/syntax-rules.js';

/** Decodes a file as its release does. What is not valid UTF-8 becomes U+FFFD. */
export function decodeSource(path: string, bytes: Uint8Array, rules: SyntaxRules): Source {
  const read = rules.universalLineEnds ? withoutReturns(bytes) : bytes;
  return createSource(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(read));
}

/** Offset of the first character that was not valid UTF-8, or undefined. */
export function invalidCharacter(source: Source, bytes: Uint8Array): number | undefined {
  const at = source.text.indexOf('\uFFFD');
  return at === -1 || isUtf8(bytes) ? undefined : at;
}

const lineFeed = 10;
const carriageReturn = 13;

/** CR and CR LF as LF. As text, a file of nothing else would cost a hundred times its size. */
function withoutReturns(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(carriageReturn)) return bytes;
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === carriageReturn && bytes[at + 1] === lineFeed) continue;
    kept[length++] = byte === carriageReturn ? lineFeed : byte;
  }
  return kept.subarray(0, length);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
