import { describe, expect, it } from '@jest/globals';
import { docProblems } from '../../testing/doc-problems.js';

const comment = ['##', '# @Disk:', '# Features:', '# @fast: x', '# @samll: y', '##'];
const struct = `{ 'struct': 'Disk', 'data': { }, 'features': [ 'fast' ] }`;

describe('checkDescribedFeaturesExist', () => {
  it('accepts features of the definition and of its members', () => {
    const member = `{ 'type': 'int', 'features': [ 'samll' ] }`;
    const both = `{ 'command': 'Disk', 'data': { 'a': ${member} }, 'features': [ 'fast' ] }`;
    const problems = docProblems('5.0', [...comment, both]);
    expect(problems.filter((problem) => problem.includes('feature'))).toEqual([]);
  });

  it('reports others, from 4.2 on; up to 8.2 the line is that of the comment', () => {
    expect(docProblems('4.1', [...comment, struct])).toEqual([]);
    expect(docProblems('4.2', [...comment, struct])).toEqual(['1 doc-feature-unknown samll']);
    expect(docProblems('9.0', [...comment, struct])).toEqual(['5 doc-feature-unknown samll']);
  });
});
