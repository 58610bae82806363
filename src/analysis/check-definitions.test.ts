import { expect, it } from '@jest/globals';
import { problems } from '../testing/compile-text.js';

it('checks forms first, then names, then definitions among one another', () => {
  const schema = `{ 'struct': 'Foo', 'data': { 'a': 'Nil' } }
    { 'enum': 'Foo', 'data': [] }
    { 'command': 'go', 'gen': true }`;
  expect(problems(schema)).toEqual([
    `3 flag-value true`,
    `2 redefinition 'Foo'`,
    `1 unknown-type 'Nil'`,
  ]);
});

it('checks the base of a struct before the struct, as QEMU does', () => {
  const schema = `{ 'struct': 'Foo', 'base': 'Base', 'data': { 'a': 'Nil' } }
    { 'command': 'go', 'data': 'Nil' }
    { 'struct': 'Base', 'data': { 'b': 'Nul' } }`;
  expect(problems(schema)).toEqual([
    `3 unknown-type 'Nul'`,
    `1 unknown-type 'Nil'`,
    `2 unknown-type 'Nil'`,
  ]);
});

it('checks the branches of a union behind it', () => {
  const schema = `{ 'union': 'Foo', 'base': { 'kind': 'Kinds', 'a': 'Nil' },
      'discriminator': 'kind', 'data': { 'x': 'Disk' } }
    { 'command': 'go', 'data': 'Nil' }
    { 'struct': 'Disk', 'data': { 'b': 'Nul' } }
    { 'enum': 'Kinds', 'data': [ 'x' ] }`;
  expect(problems(schema)).toEqual([
    `1 unknown-type 'Nil'`,
    `4 unknown-type 'Nul'`,
    `3 unknown-type 'Nil'`,
  ]);
});

it('looks for what docs describe with each definition until 8.2, then when all are checked', () => {
  const schema = `##\n# @foo:\n#\n# @a: a\n##\n{ 'command': 'foo' }\n{ 'command': 'bar', 'data': 'Nil' }`;
  expect(problems(schema, '8.2')).toEqual([`1 doc-member-unknown a`, `7 unknown-type 'Nil'`]);
  expect(problems(schema, '9.0')).toEqual([`7 unknown-type 'Nil'`, `4 doc-member-unknown a`]);
});
