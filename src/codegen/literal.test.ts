import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { literal, propertyKey } from './literal.js';

/** What a compiler takes a source text for that should be one string literal. */
function valueOf(source: string): string | undefined {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest);
  const [statement, ...rest] = file.statements;
  if (!statement || rest.length > 0 || !ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  return ts.isStringLiteral(expression) ? expression.text : undefined;
}

describe('literal', () => {
  it('prefers double quotes, and those that need fewer escapes', () => {
    expect(literal('plain')).toBe('"plain"');
    expect(literal("it's")).toBe(`"it's"`);
    expect(literal('say "so"')).toBe(`'say "so"'`);
  });

  it.each([
    '"; evil(); "',
    "'; evil(); '",
    '\\',
    '\\"',
    '`${evil()}`',
    '\n',
    '\r\n',
    '\u2028',
    '\f',
    '\0',
  ])('keeps %j inside, whatever it is', (text) => {
    const source = literal(text);
    expect(source).not.toMatch(/[\n\r\u2028\f\0]/);
    expect(valueOf(source)).toBe(text);
  });
});

describe('propertyKey', () => {
  it('is quoted only where it must be', () => {
    expect(propertyKey('class')).toBe('class');
    expect(propertyKey('node-name')).toBe('"node-name"');
    expect(propertyKey('9p')).toBe('"9p"');
    expect(propertyKey('')).toBe('""');
  });
});
