import { describe, expect, it } from '@jest/globals';
import { docProblems } from '../../testing/doc-problems.js';

const struct = `{ 'struct': 'Disk', 'data': { 'a': 'int', '*b': 'int' } }`;

describe('checkMembersAreDescribed', () => {
  it('accepts a description of each', () => {
    expect(docProblems('9.0', ['##', '# @Disk:', '# @a: x', '# @b: y', '##', struct])).toEqual([]);
  });

  it('reports those that are not described, from 9.0 on; the line is that of the definition', () => {
    const lines = ['##', '# @Disk:', '##', '', struct];
    expect(docProblems('9.0', lines)).toEqual([
      `5 doc-member-undescribed 'a'`,
      `5 doc-member-undescribed '*b'`,
    ]);
    expect(docProblems('8.2', lines)).toEqual([]);
  });

  it('asks nothing of a definition without a comment', () => {
    expect(docProblems('9.0', [struct])).toEqual([]);
  });

  it('heeds the pragma documentation-exceptions', () => {
    const pragma = `{ 'pragma': { 'documentation-exceptions': [ 'Disk' ] } }`;
    expect(docProblems('9.0', [pragma, '##', '# @Disk:', '##', struct])).toEqual([]);
  });

  it.each([
    [`{ 'enum': 'Disk', 'data': [ 'a' ] }`, 1],
    [`{ 'alternate': 'Disk', 'data': { 'a': 'int' } }`, 1],
    [`{ 'command': 'disk', 'data': { 'a': 'int' } }`, 1],
    [`{ 'event': 'DISK', 'data': { 'a': 'int' } }`, 1],
    [`{ 'union': 'Disk', 'base': { 'a': 'E' }, 'discriminator': 'a', 'data': { 'b': 'S' } }`, 1],
    [`{ 'union': 'Disk', 'base': 'B', 'discriminator': 'a', 'data': { 'b': 'S' } }`, 0],
    [`{ 'struct': 'Disk', 'base': 'B', 'data': { } }`, 0],
    [`{ 'command': 'disk', 'data': 'B' }`, 0],
    [`{ 'command': 'disk' }`, 0],
  ])('looks at what is written in the definition itself: %s', (definition, count) => {
    const name = /: '(\w+)'/.exec(definition)![1]!;
    const problems = docProblems('10.0', ['##', `# @${name}:`, '##', definition]);
    const undescribed = problems.filter((problem) => problem.includes('doc-member-undescribed'));
    expect(undescribed).toHaveLength(count);
  });
});
