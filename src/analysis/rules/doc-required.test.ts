import { describe, expect, it } from '@jest/globals';
import { docProblems } from '../../testing/doc-problems.js';

const pragma = `{ 'pragma': { 'doc-required': true } }`;
const command = `{ 'command': 'stop' }`;

describe('checkDocRequired', () => {
  it('asks for nothing by itself', () => {
    expect(docProblems('7.2', [command])).toEqual([]);
  });

  it('reports a definition without a comment, and names its line', () => {
    expect(docProblems('7.2', [pragma, '# stops', '{', `  'command': 'stop' }`])).toEqual([
      `3 doc-required 'stop'`,
    ]);
  });

  it('heeds a pragma that comes later', () => {
    expect(docProblems('2.9', [command, pragma])).toEqual([`1 doc-required 'stop'`]);
  });

  it('is content with a comment', () => {
    expect(docProblems('10.0', [pragma, '##', '# @stop:', '##', '# more', command])).toEqual([]);
  });
});
