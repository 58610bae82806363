import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createSource } from '../../source/source.js';
import { dialectOf } from '../dialect.js';
import { initialPragmas } from '../pragmas.js';
import { ShapeContext } from './shape-context.js';

const source = createSource('a.json', `{ 'command':\n  'foo' }`);
const expression = { source, start: 0, end: source.text.length };
const name = { source, start: 15, end: 20 };

function contextOf(found: Diagnostic[]): ShapeContext {
  const dialect = dialectOf({ major: 4, minor: 1 });
  return new ShapeContext(dialect, initialPragmas(dialect), expression, (one) => found.push(one));
}

describe('ShapeContext', () => {
  it('reports at the thing, but on the line of the definition', () => {
    const found: Diagnostic[] = [];
    const context = contextOf(found);
    expect(context.failed).toBe(false);
    context.fail('missing-key', { what: 'it', keys: ['data'] }, name);
    expect(found).toMatchObject([{ code: 'missing-key', line: 1, span: name }]);
    expect(context.failed).toBe(true);
  });

  it('reports a form that the release does not have', () => {
    const found: Diagnostic[] = [];
    const context = contextOf(found);
    expect(context.require('struct-features', 'it', name)).toBe(true);
    expect(found).toEqual([]);
    expect(context.require('command-features', 'it', name)).toBe(false);
    expect(found).toMatchObject([{ code: 'unsupported-form', span: name }]);
  });
});
