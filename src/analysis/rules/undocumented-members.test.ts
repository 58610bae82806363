import { describe, expect, it } from '@jest/globals';
import { messages, problemsAndWarnings } from '../../testing/compile-text.js';

const required = `{ 'pragma': { 'doc-required': true } }`;
const excepted = `{ 'pragma': { 'documentation-exceptions': [ 'Disk' ] } }`;
const struct = `{ 'struct': 'Disk', 'data': { 'a': 'int', '*b': 'int' } }`;

const schema = (pragma: string, doc: readonly string[], definition = struct) =>
  [pragma, '##', ...doc.map((line) => `# ${line}`), '##', definition].join('\n');

const told = (text: string, release?: string) => messages(text, release, { warnings: true });

describe('checkUndocumentedMembers', () => {
  it('says nothing where all is described, or no docs are demanded', () => {
    const all = schema(required, ['@Disk:', '@a: x', '@b: y']);
    expect(problemsAndWarnings(all, '8.2')).toEqual([]);
    expect(problemsAndWarnings(schema('', ['@Disk:']), '8.2')).toEqual([]);
    expect(problemsAndWarnings(`${required}\n${struct}`, '2.8')).toContain(
      `1 unsupported-form 'pragma'`,
    );
  });

  it('tells once what a definition lacks; the line is that of the definition', () => {
    const text = schema(required, ['@Disk:'], struct.replace(' ', '\n  '));
    expect(problemsAndWarnings(text, '8.2')).toEqual([`5 undocumented-members 'Disk'`]);
    expect(told(text, '8.2')).toEqual([
      `the documentation of struct 'Disk' does not describe 'a' and 'b'`,
    ]);
  });

  it('leaves to the errors what is one: members from 9.0 on, but for exceptions', () => {
    expect(problemsAndWarnings(schema(required, ['@Disk:', '@b: x']), '9.0')).toEqual([
      `6 doc-member-undescribed 'a'`,
    ]);
    expect(told(schema(excepted, ['@Disk:', '@b: x']), '9.0')).toEqual([
      `the documentation of struct 'Disk' does not describe 'a'`,
    ]);
    expect(problemsAndWarnings(schema(excepted, ['@Disk:', '@a: x', '@b: y']), '9.0')).toEqual([]);
  });

  it('tells of features in 4.1 only; later they are errors', () => {
    const featured = `{ 'struct': 'Disk', 'data': { 'a': 'int' }, 'features': [ 'fast' ] }`;
    const text = schema(required, ['@Disk:', '@a: x'], featured);
    expect(told(text, '4.1')).toEqual([
      `the documentation of struct 'Disk' does not describe 'fast'`,
    ]);
    expect(problemsAndWarnings(text, '4.2')).toEqual([`6 doc-feature-undescribed 'fast'`]);
  });

  it('says nothing of a comment in which something is wrong', () => {
    expect(problemsAndWarnings(schema(required, ['@Disk:', '@a: x', '@bb: y']), '8.2')).toEqual([
      `2 doc-member-unknown bb`,
    ]);
  });

  it('does not take a comment that is missing or for something else for one', () => {
    expect(problemsAndWarnings(`${required}\n${struct}`, '8.2')).toEqual([`2 doc-required 'Disk'`]);
    expect(problemsAndWarnings(schema(required, ['@Tape:']), '8.2')).toEqual([
      `5 doc-symbol-mismatch Tape`,
    ]);
  });

  it.each([
    [`{ 'enum': 'Disk', 'data': [ 'a', 'b' ] }`, `'a' and 'b'`],
    [`{ 'alternate': 'Disk', 'data': { 'a': 'int', 'b': 'str' } }`, `'a' and 'b'`],
    [
      `{ 'union': 'Disk', 'base': { 'a': 'E' }, 'discriminator': 'a', 'data': { 'b': 'S' } }`,
      `'a'`,
    ],
    [`{ 'union': 'Disk', 'base': 'B', 'discriminator': 'a', 'data': { 'b': 'S' } }`, null],
    [`{ 'union': 'Disk', 'data': { 'b': 'S' } }`, null],
    [`{ 'struct': 'Disk', 'base': 'B', 'data': { } }`, null],
    [`{ 'command': 'Disk', 'data': { 'a': 'int' } }`, `'a'`],
    [`{ 'command': 'Disk', 'data': 'S', 'boxed': true }`, null],
    [`{ 'event': 'Disk', 'data': { 'a': 'int' } }`, `'a'`],
    [`{ 'event': 'Disk' }`, null],
  ])('looks at what is written in the definition itself: %s', (definition, names) => {
    const others = [
      `{ 'enum': 'E', 'data': [ 'b' ] }`,
      `{ 'struct': 'S', 'data': { } }`,
      `{ 'struct': 'B', 'data': { 'a': 'E' } }`,
    ].map((other) => schema('', [`@${/'([A-Z])'/.exec(other)![1]!}:`, '@a: x', '@b: x'], other));
    const text = `${others.join('\n')}\n${schema(required, ['@Disk:'], definition)}`;
    const found = told(text, '5.2').filter((message) => message.includes(`'Disk' does not`));
    const kind = /'(\w+)'/.exec(definition)![1]!;
    expect(found).toEqual(
      names ? [`the documentation of ${kind} 'Disk' does not describe ${names}`] : [],
    );
  });

  it('lists a few, and counts the others', () => {
    const lacking = (count: number) => {
      const values = Array.from({ length: count }, (_, at) => `'v${at}'`).join(', ');
      return told(schema(required, ['@Disk:'], `{ 'enum': 'Disk', 'data': [ ${values} ] }`), '8.2');
    };
    expect(lacking(3)[0]).toMatch(/describe 'v0', 'v1' and 'v2'$/);
    expect(lacking(8)[0]).toMatch(/'v5', 'v6' and 'v7'$/);
    expect(lacking(9)[0]).toMatch(/'v5', 'v6' and 2 more$/);
  });
});
