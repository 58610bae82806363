import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

const pragma = (name: string, ...names: string[]) =>
  `{ 'pragma': { '${name}': [ ${names.map((one) => `'${one}'`).join(', ')} ] } }\n`;

describe('checkNameCase', () => {
  it('points at the name and says how to write it', () => {
    expect(findings(`{ 'struct': 'disk_info',\n 'data': {} }`)).toEqual([
      {
        at: '1',
        code: 'name-case',
        message: `a struct 'disk_info' must be written in CamelCase; write 'DiskInfo'`,
        text: `'disk_info'`,
      },
    ]);
  });

  it.each(['Fo', 'A1b', 'FooBAR', 'x-Foo', '__org.example_Foo', '__org.example_x-Foo'])(
    'accepts %s as a type',
    (name) => {
      expect(problems(`{ 'struct': '${name}', 'data': {} }`)).toEqual([]);
    },
  );

  it.each(['F', 'FOO', 'F1', 'foo', 'Foo-Bar', 'Foo_Bar', 'x-foo'])(
    'rejects %s as a type',
    (name) => {
      expect(problems(`{ 'enum': '${name}', 'data': [] }`)).toEqual([`1 name-case '${name}'`]);
    },
  );

  it.each([
    [
      `{ 'command': 'fooBar' }`,
      `a command 'fooBar' must not contain upper case letters or '_'; write 'foo-bar'`,
    ],
    [
      `{ 'command': 'foo_bar' }`,
      `a command 'foo_bar' must not contain upper case letters or '_'; write 'foo-bar'`,
    ],
    [
      `{ 'event': 'FOO-BAR' }`,
      `an event 'FOO-BAR' must not contain lower case letters or '-'; write 'FOO_BAR'`,
    ],
    [
      `{ 'event': 'fooBar' }`,
      `an event 'fooBar' must not contain lower case letters or '-'; write 'FOO_BAR'`,
    ],
    [
      `{ 'struct': 'Foo', 'data': { '*aB': 'int' } }`,
      `a member 'aB' must not contain upper case letters or '_'; write 'a-b'`,
    ],
    [
      `{ 'command': 'foo', 'data': { 'a_b': 'int' } }`,
      `an argument 'a_b' must not contain upper case letters or '_'; write 'a-b'`,
    ],
    [
      `{ 'enum': 'Foo', 'data': [ 'A' ] }`,
      `an enum value 'A' must not contain upper case letters or '_'; write 'a'`,
    ],
    [
      `{ 'alternate': 'Foo', 'data': { 'a_b': 'int' } }`,
      `a branch 'a_b' must not contain upper case letters or '_'; write 'a-b'`,
    ],
    [
      `{ 'command': 'foo', 'features': [ 'a_b' ] }`,
      `a feature 'a_b' must not contain upper case letters or '_'; write 'a-b'`,
    ],
    [
      `{ 'command': 'x-fooBar' }`,
      `a command 'x-fooBar' must not contain upper case letters or '_'; write 'x-foo-bar'`,
    ],
    [
      `{ 'command': '__org.example_fooBar' }`,
      `a command '__org.example_fooBar' must not contain upper case letters or '_'; write '__org.example_foo-bar'`,
    ],
  ])('rejects the name in %s', (schema, message) => {
    expect(messages(schema)).toEqual([message]);
  });

  it('looks at the name behind a downstream prefix or x- only', () => {
    expect(problems(`{ 'command': '__ORG.example_foo' }`)).toEqual([]);
    expect(problems(`{ 'command': 'X-foo' }`)).toEqual([]);
    expect(problems(`{ 'event': 'x-FOO' }`)).toEqual([]);
  });

  it('does not look at the branches of a union, which are values of an enum', () => {
    const schema = `
      { 'enum': 'Kinds', 'data': [ 'A_B' ] }
      { 'struct': 'Foo', 'data': {} }
      { 'union': 'Bar', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind',
        'data': { 'A_B': 'Foo' } }`;
    expect(problems(pragma('member-name-exceptions', 'Kinds') + schema)).toEqual([]);
  });

  it('has no rules before 2.6, and few until 5.2', () => {
    const schema = `{ 'struct': 'foo_bar', 'data': { 'aB': 'int', 'c_d': 'int' } }`;
    expect(problems(schema, '2.5')).toEqual([]);
    expect(messages(schema, '2.6')).toEqual([
      `a member 'aB' must not contain upper case letters; write 'ab'`,
    ]);
    expect(problems(schema, '5.2')).toEqual([`1 name-case 'aB'`]);
    expect(problems(schema, '6.0')).toEqual([
      `1 name-case 'foo_bar'`,
      `1 name-case 'aB'`,
      `1 name-case 'c_d'`,
    ]);
  });

  it('looks at features from 4.1 on, but not from 6.1 to 7.0', () => {
    const struct = `{ 'struct': 'Foo', 'data': {}, 'features': [ 'A' ] }`;
    expect(problems(struct, '4.1')).toEqual([`1 name-case 'A'`]);
    expect(problems(struct, '6.0')).toEqual([`1 name-case 'A'`]);
    expect(problems(struct, '6.1')).toEqual([]);
    expect(problems(struct, '7.0')).toEqual([]);
    expect(problems(struct, '7.1')).toEqual([`1 name-case 'A'`]);
  });

  it('looks at the branches of a union with a discriminator from 4.2 to 5.2', () => {
    const schema = `
      { 'enum': 'Kinds', 'data': [ 'A' ] } { 'struct': 'Foo', 'data': {} }
      { 'union': 'Bar', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind',
        'data': { 'A': 'Foo' } }`;
    const excepted = pragma('name-case-whitelist', 'Kinds') + schema;
    expect(problems(excepted, '4.1')).toEqual([]);
    expect(problems(excepted, '4.2')).toEqual([`4 name-case 'A'`]);
    expect(problems(pragma('name-case-whitelist', 'Kinds', 'Bar') + schema, '5.2')).toEqual([
      `4 name-case 'A'`,
    ]);
  });

  it('takes prefixes for a part of the name until 5.2', () => {
    const schema = `{ 'enum': 'Foo', 'data': [ 'X-a', '__ORG_a' ] }`;
    expect(messages(schema, '5.2')).toEqual([
      `an enum value 'X-a' must not contain upper case letters; write 'x-a'`,
      `an enum value '__ORG_a' must not contain upper case letters; write '__org_a'`,
    ]);
    expect(problems(schema, '6.0')).toEqual([]);
  });

  describe('with exceptions', () => {
    it('lets members and values of what is listed alone', () => {
      const schema = `
        { 'struct': 'Foo', 'data': { 'aB': 'int' } }
        { 'enum': 'Bar', 'data': [ 'C_D' ] }`;
      expect(problems(pragma('member-name-exceptions', 'Foo', 'Bar') + schema)).toEqual([]);
      expect(problems(pragma('name-case-whitelist', 'Foo', 'Bar') + schema, '5.2')).toEqual([]);
    });

    it('lets a listed command have underscores, but no upper case', () => {
      const exceptions = pragma('command-name-exceptions', 'a_b', 'aB');
      expect(problems(`${exceptions}{ 'command': 'a_b' }`)).toEqual([]);
      expect(problems(`${exceptions}{ 'command': 'aB' }`)).toEqual([`2 name-case 'aB'`]);
    });

    it('knows none for what a command takes in place, from 4.2 on', () => {
      const command = `{ 'command': 'foo', 'data': { 'A': 'int' } }`;
      const implicit = pragma('name-case-whitelist', 'q_obj_foo-arg') + command;
      expect(problems(implicit, '4.1')).toEqual([]);
      expect(problems(implicit, '4.2')).toEqual([`2 name-case 'A'`]);
      expect(problems(pragma('name-case-whitelist', 'foo') + command, '5.2')).toEqual([
        `2 name-case 'A'`,
      ]);
      expect(problems(pragma('member-name-exceptions', 'foo') + command)).toEqual([
        `2 name-case 'A'`,
      ]);
    });

    it('knows none for branches, but for those of alternates and simple unions until 4.1', () => {
      const alternate = `{ 'alternate': 'Foo', 'data': { 'A': 'int', 'b': 'bool' } }`;
      const exceptFoo = pragma('name-case-whitelist', 'Foo');
      expect(problems(exceptFoo + alternate, '4.1')).toEqual([]);
      expect(problems(exceptFoo + alternate, '4.2')).toEqual([`2 name-case 'A'`]);
      const union = `{ 'union': 'Foo', 'data': { 'A': 'int' } }`;
      expect(problems(exceptFoo + union, '4.1')).toEqual([`2 name-case 'A'`]);
      const exceptTag = pragma('name-case-whitelist', 'FooKind');
      expect(problems(exceptTag + union, '4.1')).toEqual([]);
      expect(problems(exceptTag + union, '4.2')).toEqual([`2 name-case 'A'`]);
    });

    it('goes by the name of the union for its base in place, from 4.2 on', () => {
      const union = `{ 'enum': 'Kinds', 'data': [ 'a' ] } { 'struct': 'Foo', 'data': {} }
        { 'union': 'Bar', 'base': { 'K': 'Kinds' }, 'discriminator': 'K', 'data': { 'a': 'Foo' } }`;
      expect(problems(pragma('name-case-whitelist', 'q_obj_Bar-base') + union, '4.1')).toEqual([]);
      expect(problems(pragma('name-case-whitelist', 'Bar') + union, '4.2')).toEqual([]);
      expect(problems(pragma('member-name-exceptions', 'Bar') + union)).toEqual([]);
    });

    it('has a list of its own from 2.6 to 2.8', () => {
      const schema = `{ 'enum': 'QapiErrorClass', 'data': [ 'GenericError' ] }`;
      expect(problems(schema, '2.8')).toEqual([]);
      expect(problems(schema, '2.9')).toEqual([`1 name-case 'GenericError'`]);
    });
  });
});
