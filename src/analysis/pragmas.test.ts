import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../testing/compile-text.js';

const pragma = (content: string) => `{ 'pragma':\n { ${content} } }\n`;

describe('applyPragma', () => {
  it('takes any number, in one object or in several', () => {
    const lists = `'command-returns-exceptions': [], 'member-name-exceptions': [ 'Foo' ],
      'command-name-exceptions': [ 'foo' ], 'documentation-exceptions': [ 'foo' ]`;
    expect(problems(pragma(`'doc-required': false, ${lists}`) + pragma(''))).toEqual([]);
  });

  it.each([
    [`'doc-required': 'yes'`, `pragma 'doc-required' must be true or false`, `'yes'`],
    [`'doc-required': []`, `pragma 'doc-required' must be true or false`, `[]`],
    [
      `'command-name-exceptions': 'foo'`,
      `pragma 'command-name-exceptions' must be a list of strings`,
      `'foo'`,
    ],
    [
      `'command-name-exceptions': [ 'foo', true ]`,
      `pragma 'command-name-exceptions' must be a list of strings`,
      `[ 'foo', true ]`,
    ],
    [
      `'doc-requird': true`,
      `unknown pragma 'doc-requird'; did you mean 'doc-required'?`,
      `'doc-requird'`,
    ],
    [`'constructor': []`, `unknown pragma 'constructor'`, `'constructor'`],
  ])('rejects %s', (content, message, text) => {
    const [found, ...others] = findings(pragma(content));
    expect(found).toMatchObject({ at: '1', message, text });
    expect(others).toEqual([]);
  });

  it('rejects null where that is a value', () => {
    expect(messages(pragma(`'doc-required': null`), '4.1')).toEqual([
      `pragma 'doc-required' must be true or false`,
    ]);
  });

  it('takes a misspelt one for what it is meant to be', () => {
    const command = `{ 'command': 'get', 'returns': 'int' }`;
    const listed = pragma(`'command-return-exceptions': [ 'get' ]`);
    expect(problems(listed + command)).toEqual([`1 unknown-pragma 'command-return-exceptions'`]);
  });

  it('lets the last of two count', () => {
    const command = `{ 'command': 'get', 'returns': 'int' }`;
    const listed = pragma(`'command-returns-exceptions': [ 'get' ]`);
    const others = pragma(`'command-returns-exceptions': [ 'put' ]`);
    expect(problems(others + listed + command)).toEqual([]);
    expect(problems(listed + others + command)).toEqual([`5 bad-returns 'int'`]);
  });

  it.each([
    ['returns-whitelist', '5.2', '6.0', 'QEMU 2.9 to 5.2 have it'],
    ['name-case-whitelist', '2.9', '6.0', 'QEMU 2.9 to 5.2 have it'],
    ['command-returns-exceptions', '6.0', '5.2', 'QEMU 6.0 and later have it'],
    ['member-name-exceptions', '6.0', '5.2', 'QEMU 6.0 and later have it'],
    ['command-name-exceptions', '6.0', '5.2', 'QEMU 6.0 and later have it'],
    ['documentation-exceptions', '9.0', '8.2', 'QEMU 9.0 and later have it'],
  ])('knows %s in %s, but not in %s', (name, having, without, who) => {
    expect(problems(pragma(`'${name}': []`), having)).toEqual([]);
    expect(messages(pragma(`'${name}': []`), without)).toEqual([
      `unknown pragma '${name}' in this release; ${who}`,
    ]);
  });

  it('lets one of another release have its effect, so that it is the only error', () => {
    const command = `{ 'command': 'get', 'returns': 'int' }`;
    expect(problems(pragma(`'returns-whitelist': [ 'get' ]`) + command)).toEqual([
      `1 unknown-pragma 'returns-whitelist'`,
    ]);
  });

  it('demands documentation', () => {
    expect(problems(pragma(`'doc-required': true`) + `{ 'command': 'foo' }`)).toEqual([
      `3 doc-required 'foo'`,
    ]);
  });
});
