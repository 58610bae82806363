import { describe, expect, it } from '@jest/globals';
import { messages, problems } from '../../testing/compile-text.js';

const types = `
  { 'struct': 'Disk', 'data': { 'size': 'int' } }
  { 'struct': 'Net', 'data': { 'queues': 'int' } }
  { 'enum': 'Colour', 'data': [ 'red' ] }
  { 'enum': 'Switch', 'data': [ 'on', 'auto' ] }
  { 'enum': 'Level', 'data': [ '1st', 'last' ] }
  { 'alternate': 'Other', 'data': { 'a': 'int', 'b': 'Disk' } }`;

function alternate(...branches: string[]): string {
  const data = branches.map((type, at) => `'${'abcdef'[at] ?? ''}': ${type}`);
  return `{ 'alternate': 'Choice', 'data': { ${data.join(', ')} } }${types}`;
}

describe('checkAlternativeKinds', () => {
  it.each([
    [["'str'", "'Disk'"]],
    [["'int'", "'bool'", "'null'", "'Disk'"]],
    [["'Colour'", "'int'", "'bool'"]],
    [["'Level'", "'bool'"]],
    [["'Switch'", "'int'"]],
    [["'str'", "'null'", "['int']", "'Disk'"]],
  ])('accepts %j', (branches) => {
    expect(problems(alternate(...branches), '8.2')).toEqual([]);
  });

  it.each([
    [["'Disk'", "'Net'"], `branch 'b' cannot be told from branch 'a': both hold a JSON object`],
    [["'str'", "'Colour'"], `branch 'b' cannot be told from branch 'a': both hold a JSON string`],
    [["'int'", "'number'"], `branch 'b' cannot be told from branch 'a': both hold a JSON number`],
    [["['int']", "['str']"], `branch 'b' cannot be told from branch 'a': both hold a JSON array`],
    [
      ["'str'", "'int'"],
      `branch 'b' cannot be told from branch 'a': text for one can be read as a number for the other`,
    ],
    [
      ["'bool'", "'str'"],
      `branch 'b' cannot be told from branch 'a': text for one can be read as a boolean for the other`,
    ],
    [
      ["'Switch'", "'bool'"],
      `branch 'b' cannot be told from branch 'a': value 'on' can be read as a boolean`,
    ],
    [
      ["'int'", "'Level'"],
      `branch 'b' cannot be told from branch 'a': value '1st' can be read as a number`,
    ],
  ])('rejects %j', (branches, message) => {
    expect(messages(alternate(...branches), '8.2')).toEqual([message]);
  });

  it('points at the later branch', () => {
    expect(problems(alternate("'Disk'", "'str'", "'Net'"), '8.2')).toEqual([
      `1 ambiguous-alternative 'c'`,
    ]);
  });

  it('rejects branches of any JSON kind', () => {
    expect(messages(alternate("'any'", "'str'"), '8.2')).toEqual([
      `branch 'a' must be a type with one JSON kind, but 'any' is any value`,
    ]);
    expect(messages(alternate("'Other'"), '8.2')).toEqual([
      `branch 'a' must be a type with one JSON kind, but 'Other' is an alternate`,
    ]);
  });

  it('says nothing of a branch whose type is unknown', () => {
    expect(problems(alternate("'Diks'", "'str'"), '8.2')).toEqual([`1 unknown-type 'Diks'`]);
  });

  it('tells integers and other numbers apart until 2.9', () => {
    expect(problems(alternate("'int'", "'number'"), '2.9')).toEqual([]);
    expect(problems(alternate("'int'", "'number'"), '2.10')).toEqual([
      `1 ambiguous-alternative 'b'`,
    ]);
  });

  it('looks at what text can be read as from 2.10 on', () => {
    expect(problems(alternate("'str'", "'bool'"), '2.9')).toEqual([]);
    expect(problems(alternate("'str'", "'bool'"), '2.10')).toEqual([`1 ambiguous-alternative 'b'`]);
  });
});
