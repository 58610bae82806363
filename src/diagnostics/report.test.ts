import { describe, expect, it } from '@jest/globals';
import { createSource } from '../source/source.js';
import { diagnostic } from './report.js';

const source = createSource('a.json', `{ 'command':\n  'go' }`);
const all = { source, start: 0, end: source.text.length };
const name = { source, start: 15, end: 19 };

describe('diagnostic', () => {
  it('makes the sentence of a code from its parameters', () => {
    expect(diagnostic('duplicate-key', { key: 'data' }, { span: name })).toEqual({
      code: 'duplicate-key',
      severity: 'error',
      message: `key 'data' stands twice in this object`,
      span: name,
      line: 2,
      notes: [],
    });
  });

  it('names the line of another span where one is given', () => {
    const notes = [{ message: 'here', span: all }];
    const found = diagnostic('duplicate-key', { key: 'a' }, { span: name, lineOf: all, notes });
    expect(found).toMatchObject({ span: name, line: 1, notes });
  });

  it('has no line where no file is at fault', () => {
    expect(diagnostic('schema-missing', { path: 'a' }, { span: null })).toMatchObject({
      span: null,
      line: null,
    });
  });

  it('keeps the sentence short, however long the names in it', () => {
    const { message } = diagnostic('duplicate-key', { key: 'x'.repeat(1e6) }, { span: name });
    expect(message.length).toBeLessThan(1100);
    expect(message.endsWith('...')).toBe(true);
  });
});
