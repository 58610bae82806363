import { describe, expect, it } from '@jest/globals';
import { docProblems } from '../../testing/doc-problems.js';

const features = `'features': [ 'fast', { 'name': 'small' } ]`;
const command = `{ 'command': 'stop', ${features} }`;
const fast = ['# Features:', '# @fast: x'];

describe('checkFeaturesAreDescribed', () => {
  it('accepts a description of each', () => {
    expect(docProblems('7.2', ['##', '# @stop:', ...fast, '# @small: y', '##', command])).toEqual(
      [],
    );
  });

  it('reports one that is not described, from 4.2 on; the line is that of the definition', () => {
    const lines = ['##', '# @stop:', ...fast, '##', command];
    expect(docProblems('4.2', lines)).toEqual([`6 doc-feature-undescribed 'small'`]);
    const struct = `{ 'struct': 'Stop', 'data': {}, ${features} }`;
    const ofStruct = ['##', '# @Stop:', ...fast, '##', struct];
    expect(docProblems('4.1', ofStruct)).toEqual([]);
  });

  it('asks nothing of a definition without a comment', () => {
    expect(docProblems('7.2', [command])).toEqual([]);
  });

  it('looks at the features of members and values too, each name once', () => {
    const member = `{ 'type': 'int', 'features': [ 'fast' ] }`;
    const data = `{ 'a': ${member}, 'b': ${member} }`;
    const text = [
      '##',
      '# @stop:',
      '# @a: x',
      '# @b: x',
      '##',
      `{ 'command': 'stop', 'data': ${data} }`,
    ];
    expect(docProblems('5.0', text)).toEqual([`6 doc-feature-undescribed 'fast'`]);
    const value = `{ 'name': 'a', 'features': [ 'fast' ] }`;
    const ofValue = [
      '##',
      '# @Kinds:',
      '# @a: x',
      '##',
      `{ 'enum': 'Kinds', 'data': [ ${value} ] }`,
    ];
    expect(docProblems('6.2', ofValue)).toEqual([`5 doc-feature-undescribed 'fast'`]);
  });
});
