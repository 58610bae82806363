import { describe, expect, it } from '@jest/globals';
import { findings, problems } from '../testing/compile-text.js';

const foo = (type: string) => `{ 'struct': 'Foo', 'data': { 'a': '${type}' } }\n`;
const both = `<<<<<<< ours\n${foo('int')}=======\n${foo('Nil')}>>>>>>> theirs\n`;

describe('what a merge leaves behind', () => {
  it('is one mistake, whatever stands in it', () => {
    expect(findings(`{ 'command': 'a', 'data': 'Foo' }\n${both}{ 'command': 'b' }\n`)).toEqual([
      {
        at: '2',
        code: 'merge-conflict',
        message: 'two versions of this text stand here, of which a merge must choose one',
        text: '<<<<<<<',
      },
    ]);
  });

  it('hides nothing behind it', () => {
    expect(problems(`${both}{ 'command': 'A' }`)).toEqual([
      '1 merge-conflict <<<<<<<',
      `6 name-case 'A'`,
    ]);
  });

  it('may lack its end', () => {
    expect(problems(`<<<<<<< ours\n${foo('int')}`)).toEqual(['1 merge-conflict <<<<<<<']);
  });

  it('begins a line', () => {
    expect(problems(` <<<<<<< ours`)).toEqual(['1 unexpected-text <<<<<<<']);
  });
});
