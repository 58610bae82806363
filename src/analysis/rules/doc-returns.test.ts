import { describe, expect, it } from '@jest/globals';
import { docProblems } from '../../testing/doc-problems.js';

const returns = `{ 'command': 'query', 'returns': 'str' }`;
const command = `{ 'command': 'query' }`;
const event = `{ 'event': 'QUERY' }`;

function problemsOf(release: string, tag: string, definition: string): string[] {
  const name = /: '(\w+)'/.exec(definition)![1]!;
  return docProblems(release, ['##', `# @${name}:`, '#', `# ${tag}: x`, '##', definition]);
}

describe('checkDocReturns', () => {
  it('accepts Returns where something is returned, and Errors on any command', () => {
    expect(problemsOf('10.0', 'Returns', returns)).toEqual([]);
    expect(problemsOf('10.0', 'Errors', command)).toEqual([]);
    expect(problemsOf('10.0', 'Since', event)).toEqual([]);
  });

  it('reports Returns where nothing is returned, from 9.0 on', () => {
    expect(problemsOf('8.2', 'Returns', command)).toEqual([]);
    expect(problemsOf('9.0', 'Returns', command)).toEqual(['4 doc-returns-nothing Returns:']);
  });

  it('reports both on what is no command; up to 8.2 the line is that of the comment', () => {
    expect(problemsOf('8.2', 'Returns', event)).toEqual(['1 doc-returns-misplaced Returns:']);
    expect(problemsOf('9.0', 'Returns', event)).toEqual(['4 doc-returns-misplaced Returns:']);
    expect(problemsOf('9.0', 'Errors', event)).toEqual(['4 doc-returns-misplaced Errors:']);
  });
});
