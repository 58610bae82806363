import { describe, expect, it } from '@jest/globals';
import { problems } from './testing/compile-text.js';

const doc = (name: string, ...lines: string[]) =>
  ['##', `# @${name}:`, '#', '# Text.', ...lines.map((line) => `#\n# ${line}`), '##', ''].join(
    '\n',
  );

/** A schema of several files in which nothing is wrong. */
const sound = {
  'schema.json': `{ 'pragma': { 'doc-required': true, 'command-name-exceptions': [ 'set_link' ],
      'member-name-exceptions': [ 'Speed' ], 'documentation-exceptions': [ 'Speed' ] } }
{ 'include': 'common.json' }\n{ 'include': 'net.json' }\n`,
  'common.json': `${doc('NetKind', '@tap: tap', '@user: user')}
{ 'enum': 'NetKind', 'data': [ 'tap', 'user' ] }
${doc('Speed')}
{ 'enum': 'Speed', 'data': [ 'Slow', 'Fast_one' ] }
`,
  'net.json': `${doc('NetTap', '@name: its name', '@speed: its speed')}
{ 'struct': 'NetTap', 'data': { 'name': 'str', '*speed': 'Speed' } }
${doc('Net', '@kind: its kind')}
{ 'union': 'Net', 'base': { 'kind': 'NetKind' }, 'discriminator': 'kind', 'data': { 'tap': 'NetTap' } }
${doc('set_link', '@net: which', 'Features:', '@fast: fast')}
{ 'command': 'set_link', 'data': { 'net': 'Net' }, 'features': [ 'fast' ] }
${doc('query-net', 'Returns: all')}
{ 'command': 'query-net', 'returns': [ 'NetTap' ] }
`,
} as const;

type File = keyof typeof sound;

/** What is wrong once one text is replaced by another. */
function after(file: File, from: string, to: string): readonly string[] {
  expect(sound[file]).toContain(from);
  const files = { ...sound, [file]: sound[file].replace(from, () => to) };
  return problems(files, '10.0').map((problem) => problem.replace(/^\S+ (\S+).*/s, '$1'));
}

describe('one mistake is one diagnostic', () => {
  it('in a schema that is right otherwise', () => {
    expect(problems(sound, '10.0')).toEqual([]);
  });

  it.each<[what: string, file: File, from: string, to: string, code: string]>([
    [
      'a name misspelt where it is defined',
      'net.json',
      `'struct': 'NetTap'`,
      `'struct': 'NetTpa'`,
      'doc-symbol-mismatch',
    ],
    [
      'a name misspelt where it is documented',
      'net.json',
      '@NetTap:',
      '@NetTpa:',
      'doc-symbol-mismatch',
    ],
    [
      'a name in the wrong case',
      'net.json',
      `'struct': 'NetTap'`,
      `'struct': 'netTap'`,
      'name-case',
    ],
    [
      'a command in the wrong case',
      'net.json',
      `'command': 'query-net'`,
      `'command': 'Query-net'`,
      'name-case',
    ],
    ['a brace that is missing', 'common.json', `'user' ] }`, `'user' ]`, 'misplaced-doc-comment'],
    ['a brace too many', 'common.json', `'user' ] }`, `'user' ] } }`, 'unexpected-text'],
    ['a comma that is missing', 'net.json', `'str', '*speed'`, `'str' '*speed'`, 'unexpected-text'],
    [
      'a key misspelt',
      'net.json',
      `'struct': 'NetTap', 'data'`,
      `'struct': 'NetTap', 'dta'`,
      'unknown-key',
    ],
    ['a keyword misspelt', 'net.json', `{ 'struct'`, `{ 'strcut'`, 'not-a-definition'],
    [
      'a directive misspelt',
      'schema.json',
      `'include': 'net.json'`,
      `'inclde': 'net.json'`,
      'not-a-definition',
    ],
    ['a missing file', 'schema.json', `'common.json'`, `'commn.json'`, 'include-unreadable'],
    [
      'a branch that is no value',
      'net.json',
      `'data': { 'tap'`,
      `'data': { 'tpa'`,
      'unknown-branch',
    ],
    [
      'a name defined twice',
      'net.json',
      doc('query-net', 'Returns: all'),
      `${doc('NetKind', '@a: a')}{ 'enum': 'NetKind', 'data': [ 'a' ] }\n${doc('query-net', 'Returns: all')}`,
      'redefinition',
    ],
    [
      'a comment without its first line',
      'net.json',
      '##\n# @NetTap:',
      '# @NetTap:',
      'doc-unclosed',
    ],
    ['a comment without its last line', 'net.json', '##\n\n{', '\n{', 'doc-unclosed'],
    ['a member misspelt in a comment', 'net.json', '@speed:', '@sped:', 'doc-member-undescribed'],
    ['a feature misspelt in a comment', 'net.json', '@fast:', '@fats:', 'doc-feature-undescribed'],
    ['a comment line without its blank', 'net.json', '# @name:', '#@name:', 'doc-space-missing'],
    [
      'a description behind others',
      'net.json',
      'Returns: all',
      'Returns: all\n#\n# @a: b',
      'doc-entry-misplaced',
    ],
    [
      'a feature of the wrong thing',
      'net.json',
      `'*speed': 'Speed' } }`,
      `'*speed': 'Speed' }, 'features': [ 'deprecated' ] }`,
      'misplaced-feature',
    ],
    [
      'a pragma for commands misspelt',
      'schema.json',
      'command-name-exceptions',
      'command-names-exceptions',
      'unknown-pragma',
    ],
    [
      'a pragma for members misspelt',
      'schema.json',
      'member-name-exceptions',
      'membre-name-exceptions',
      'unknown-pragma',
    ],
    [
      'a pragma for docs misspelt',
      'schema.json',
      'documentation-exceptions',
      'documentation-exception',
      'unknown-pragma',
    ],
    [
      'a merge that is not finished',
      'common.json',
      `{ 'enum': 'NetKind'`,
      `<<<<<<< a\n{ 'enum': 'NetKind', 'data': [] }\n=======\n{ 'enum': 'NetKind', 'data': [ 'b' ] }\n>>>>>>> b\n{ 'enum': 'NetKind'`,
      'merge-conflict',
    ],
  ])('%s', (_, file, from, to, code) => {
    expect(after(file, from, to)).toEqual([code]);
  });
});
