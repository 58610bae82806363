import { describe, expect, it } from '@jest/globals';
import { docProblems } from '../../testing/doc-problems.js';

const comment = ['##', '# @Disk:', '# @a: x', '# @b: y', '##'];

/** What is wrong where `a` and `b` are described. */
function problemsOf(release: string, definition: string): readonly string[] {
  const problems = docProblems(release, [...comment, definition]);
  return problems.filter((problem) => problem.includes(' doc-'));
}

describe('checkDescribedMembersExist', () => {
  it('accepts what is there, optional or not', () => {
    expect(problemsOf('7.2', `{ 'struct': 'Disk', 'data': { 'a': 'int', '*b': 'int' } }`)).toEqual(
      [],
    );
    expect(problemsOf('7.2', `{ 'enum': 'Disk', 'data': [ 'a', 'b' ] }`)).toEqual([]);
  });

  it('reports what is not; up to 8.2 the line is that of the comment', () => {
    const struct = `{ 'struct': 'Disk', 'data': { 'a': 'int' } }`;
    expect(problemsOf('2.9', struct)).toEqual(['1 doc-member-unknown b']);
    expect(problemsOf('8.2', struct)).toEqual(['1 doc-member-unknown b']);
    expect(problemsOf('9.0', struct)).toEqual(['4 doc-member-unknown b']);
  });

  it('reports members of a base or of arguments by name', () => {
    const base = `{ 'struct': 'Base', 'data': { 'a': 'int', 'b': 'int' } }`;
    const struct = `${base} { 'struct': 'Disk', 'base': 'Base', 'data': { 'a': 'int' } }`;
    expect(docProblems('7.2', [base, ...comment, struct.slice(base.length + 1)])).toEqual([
      '2 doc-member-unknown b',
    ]);
    const event = `{ 'event': 'DISK', 'data': 'Base' }`;
    expect(docProblems('7.2', ['##', '# @DISK:', '# @a: x', '##', event])).toEqual([
      '1 doc-member-unknown a',
    ]);
  });

  it.each([
    `{ 'enum': 'Disk', 'data': [ 'a' ] }`,
    `{ 'command': 'Disk' }`,
    `{ 'event': 'Disk', 'data': { } }`,
    `{ 'command': 'Disk', 'data': 'Base' }`,
  ])('does not look at %s up to 4.1', (definition) => {
    expect(problemsOf('4.1', definition)).toEqual([]);
    expect(problemsOf('4.2', definition)).toContain('1 doc-member-unknown b');
  });

  it('knows the member of a simple union that nobody writes', () => {
    const union = `{ 'union': 'Disk', 'data': { 'a': 'int' } }`;
    expect(docProblems('4.1', ['##', '# @Disk:', '# @type: x', '##', union])).toEqual([]);
    expect(problemsOf('4.1', union)).toEqual(['1 doc-member-unknown a', '1 doc-member-unknown b']);
  });

  it('says nothing where the comment is for something else', () => {
    expect(problemsOf('7.2', `{ 'struct': 'Tape', 'data': { } }`)).toEqual([
      '6 doc-symbol-mismatch Disk',
    ]);
  });

  it('says nothing of a description that is reported for other reasons', () => {
    const twice = ['##', '# @Disk:', '# @x: x', '# @x: y', '# @: z', '##'];
    const struct = `{ 'struct': 'Disk', 'data': { } }`;
    expect(docProblems('7.2', [...twice, struct])).toEqual([
      '4 doc-entry-duplicate @x:',
      '5 doc-entry-name @:',
      '1 doc-member-unknown x',
    ]);
  });
});
