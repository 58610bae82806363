import { describe, expect, it } from '@jest/globals';
import { problems } from '../testing/compile-text.js';

const schema = (described: readonly string[], members: readonly string[]) =>
  `##\n# @Foo:\n#\n${described.map((name) => `# @${name}: text\n`).join('')}##\n` +
  `{ 'struct': 'Foo', 'data': { ${members.map((name) => `'${name}': 'int'`).join(', ')} } }`;

describe('misspeltEntries', () => {
  it('are told once, where they stand', () => {
    const text = schema(['fisrt', 'second'], ['first', 'second']);
    expect(problems(text)).toEqual(['7 doc-member-undescribed fisrt']);
  });

  it('are each for one name', () => {
    const text = schema(['firsta', 'firstb'], ['first']);
    expect(problems(text)).toEqual([
      '7 doc-member-undescribed firsta',
      '5 doc-member-unknown firstb',
    ]);
  });

  it('are spelt nearly like a name', () => {
    expect(problems(schema(['other'], ['first']))).toEqual([
      `6 doc-member-undescribed 'first'`,
      '4 doc-member-unknown other',
    ]);
  });

  it('are told as unknown where members need no description', () => {
    expect(problems(schema(['fisrt'], ['first']), '8.2')).toEqual(['1 doc-member-unknown fisrt']);
  });
});
