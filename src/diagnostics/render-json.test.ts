import { describe, expect, it } from '@jest/globals';
import { createSource } from '../source/source.js';
import { renderJson } from './render-json.js';

describe('renderJson', () => {
  const source = createSource('qapi/disk.json', "{ 'struct': 'Disk',\n  'data': 'sise' }\n");
  const span = { source, start: 30, end: 36 };

  it('gives the place that the text names, and the span beside it', () => {
    const text = renderJson([
      {
        code: 'unknown-type',
        severity: 'error',
        message: 'no',
        span,
        line: 1,
        notes: [{ message: 'see', span }],
      },
    ]);
    const range = { start: { line: 2, column: 11 }, end: { line: 2, column: 17 } };
    expect(JSON.parse(text)).toEqual({
      diagnostics: [
        {
          code: 'unknown-type',
          severity: 'error',
          message: 'no',
          file: 'qapi/disk.json',
          line: 1,
          column: 1,
          span: range,
          notes: [{ message: 'see', file: 'qapi/disk.json', line: 2, column: 11, span: range }],
        },
      ],
    });
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('says null where no file is at fault', () => {
    const base = { code: 'unknown-type', severity: 'warning', message: 'no' } as const;
    expect(JSON.parse(renderJson([{ ...base, span: null, line: null, notes: [] }]))).toEqual({
      diagnostics: [{ ...base, file: null, line: null, column: null, span: null, notes: [] }],
    });
  });

  it('is an empty list where nothing is wrong', () => {
    expect(JSON.parse(renderJson([]))).toEqual({ diagnostics: [] });
  });
});
