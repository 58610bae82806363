import { describe, expect, it } from '@jest/globals';
import { decodeSource, invalidCharacter } from './decode-source.js';
import { dialectOf } from './dialect.js';

const { syntax: old } = dialectOf({ major: 2, minor: 12 });
const { syntax: strict } = dialectOf({ major: 3, minor: 0 });
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('decodeSource', () => {
  it('makes every line end an LF from 3.0 on', () => {
    const bytes = bytesOf('a\r\nb\rc\r\r\n');
    expect(decodeSource('a.json', bytes, strict).text).toBe('a\nb\nc\n\n');
    expect(decodeSource('a.json', bytes, old).text).toBe('a\r\nb\rc\r\r\n');
  });

  it('keeps a byte order mark, which is a mistake', () => {
    expect(decodeSource('a.json', bytesOf('\ufeffa'), strict).text).toBe('\ufeffa');
  });
});

describe('invalidCharacter', () => {
  const at = (bytes: Uint8Array) => invalidCharacter(decodeSource('a.json', bytes, strict), bytes);

  it('is the first character that is no UTF-8', () => {
    expect(at(Uint8Array.of(0x61, 0xc3, 0xa9, 0xff, 0x62))).toBe(2);
    expect(at(Uint8Array.of(0x61, 0xc3))).toBe(1);
  });

  it('is none in valid text', () => {
    expect(at(bytesOf('aé\u{1f600}'))).toBeUndefined();
    expect(at(bytesOf('a\ufffd'))).toBeUndefined();
    expect(at(new Uint8Array())).toBeUndefined();
  });
});
