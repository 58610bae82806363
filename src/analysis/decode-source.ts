import { createSource, type Source } from '../source/source.js';
import type { SyntaxRules } from '../syntax/syntax-rules.js';

/** Decodes a file as its release does. What is not valid UTF-8 becomes U+FFFD. */
export function decodeSource(path: string, bytes: Uint8Array, rules: SyntaxRules): Source {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return createSource(path, rules.universalLineEnds ? normaliseLineEnds(text) : text);
}

/** Offset of the first character that was not valid UTF-8, or undefined. */
export function invalidCharacter(source: Source, bytes: Uint8Array): number | undefined {
  const at = source.text.indexOf('\uFFFD');
  return at === -1 || isUtf8(bytes) ? undefined : at;
}

function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
