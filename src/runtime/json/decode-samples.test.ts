import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { describeWithShared, hasShared, sharedPath } from '../../testing/shared.js';
import { decodeJson } from './decode.js';

const lines = hasShared() ? sampleLines() : [];

describeWithShared('what real processes said', () => {
  it('is there', () => {
    expect(lines.length).toBeGreaterThan(100);
  });

  it('reads as JSON.parse reads it, but for integers that it rounds', () => {
    for (const line of lines) {
      expect(rounded(decodeJson(line))).toEqual(JSON.parse(line));
    }
  });

  it('holds such integers', () => {
    const withBigInteger = lines.filter((line) => holdsBigInteger(decodeJson(line)));
    expect(withBigInteger.length).toBeGreaterThan(1);
  });
});

function sampleLines(): string[] {
  return ['', 'qga', 'qsd']
    .flatMap((folder) =>
      readdirSync(sharedPath('samples', folder))
        .filter((name) => /\.jsonl?$/.test(name))
        .map((name) => readFileSync(sharedPath('samples', folder, name), 'latin1')),
    )
    .flatMap((text) => text.split('\n'))
    .map((line) => line.replaceAll('\u00ff', '').trim())
    .filter((line) => line !== '');
}

/** The same with integers as `JSON.parse` would have them. */
function rounded(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rounded(member)]));
}

function holdsBigInteger(value: unknown): boolean {
  if (typeof value === 'bigint') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBigInteger);
}
