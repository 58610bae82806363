import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile, type CompileResult } from './compile.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { diskHost } from './source/disk-host.js';
import type { Span } from './source/source.js';
import { compileText } from './testing/compile-text.js';

type Files = Parameters<typeof compileText>[0];

/** What must hold whatever a schema contains. */
function checkResult({ schema, diagnostics }: CompileResult): void {
  expect(schema === null).toBe(diagnostics.length > 0);
  for (const { span, line, message, notes } of diagnostics) {
    if (span) expectInside(span);
    for (const note of notes) if (note.span) expectInside(note.span);
    if (line !== null) expect(line).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(1100);
  }
}

function expectInside({ source, start, end }: Span): void {
  if (start >= 0 && start < end && end <= source.text.length) return;
  throw new Error(`${start}..${end} is no span of ${source.text.length} characters`);
}

/** Longest that one case may take, on a machine that is busy with other tests. */
const bound = 30_000;

function diagnosticsOf(files: Files, release?: string): readonly Diagnostic[] {
  const result = compileText(files, release);
  checkResult(result);
  return result.diagnostics;
}

/** `line code`, each different one once and in order. */
function problemsOf(files: Files, release?: string): string[] {
  const all = diagnosticsOf(files, release).map(({ line, code }) => `${String(line)} ${code}`);
  return [...new Set(all)];
}

const repeat = (count: number, one: (at: number) => string, separator = '') =>
  Array.from({ length: count }, (_, at) => one(at)).join(separator);

describe('odd files', () => {
  const cases: readonly (readonly [
    name: string,
    text: Files,
    problems: readonly string[],
    release?: string,
  ])[] = [
    ['nothing', '', []],
    ['one line end', '\n', []],
    ['a comment without line end', '# text', []],
    ['NUL', '\0', ['1 unexpected-text']],
    ['NUL in a string', `{ 'command': 'a\0b' }`, ['1 string-character']],
    ['NUL behind a definition', `{ 'command': 'a' }\n\0`, ['2 unexpected-text']],
    ['bytes that are no UTF-8', { 'schema.json': Uint8Array.of(0x0a, 0xc3) }, ['2 invalid-utf8']],
    ['such bytes before 3.0', { 'schema.json': Uint8Array.of(0x23, 0xff) }, [], '2.12'],
    ['a byte order mark', `\ufeff{ 'command': 'a' }`, ['1 unexpected-text']],
    ['CR LF', `##\r\n# @a:\r\n##\r\n{ 'command': 'a' }\r\n`, []],
    ['CR alone', `##\r# @a:\r##\r{ 'command': 'a',\r'gen': true }`, ['4 flag-value']],
    [
      'CR in 2.12, where it is a blank',
      `{ 'command': 'a',\r'gen': true }`,
      ['1 flag-value'],
      '2.12',
    ],
    ['a lone surrogate', `{ 'command': '\ud800' }`, ['1 string-character']],
    ['only quotes', "'", ['1 unclosed-string']],
    ['only a bracket', '[', ['1 unexpected-end']],
    ['only a backslash', '\\', ['1 unexpected-text']],
  ];

  it.each(cases.map(([name, text, problems, release]) => ({ name, text, problems, release })))(
    '$name',
    ({ text, problems, release }) => {
      expect(problemsOf(text, release)).toEqual(problems);
    },
  );
});

describe('names that mean something to JavaScript', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];

  it.each(names)('%s may be the name of anything, where names are not checked', (name) => {
    const text = `
      { 'type': '${name}', 'data': { '${name}': '${name}', '*valueOf': ['${name}'] } }
      { 'enum': 'Kinds', 'data': [ '${name}', '2', '1' ] }
      { 'union': 'Foo', 'data': { '${name}': '${name}', '2': 'int', '1': 'str' } }
      { 'command': 'go', 'data': { '${name}': 'Kinds' }, 'returns': '${name}' }`;
    const result = compileText(text, '2.3');
    checkResult(result);
    expect(result.schema?.type(name)).toMatchObject({ kind: 'struct', members: [{ name }, {}] });
    const union = result.schema?.definition('Foo');
    expect(union).toMatchObject({
      branches: [{ value: { name } }, { value: { name: '2' } }, { value: { name: '1' } }],
    });
  });

  it.each(names)('%s is an unknown key, type, pragma, operator and branch', (name) => {
    const text = `
      { 'pragma': { '${name}': [] } }
      { '${name}': 'a' }
      { 'command': 'go', '${name}': {} }
      { 'command': 'run', 'if': { '${name}': [] } }`;
    expect(problemsOf(text)).toEqual([
      '2 unknown-pragma',
      '3 not-a-definition',
      '4 unknown-key',
      '5 condition-operator',
    ]);
    const use = `{ 'struct': 'Foo', 'data': { 'a': '${name}' } }
      { 'enum': 'Kinds', 'data': [ 'a' ] }
      { 'union': 'Bar', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind',
        'data': { '${name}': 'Foo' } }
      { 'union': 'Baz', 'base': { 'kind': 'Kinds' }, 'discriminator': '${name}', 'data': {} }`;
    expect(problemsOf(use)).toEqual([
      '1 unknown-type',
      '3 unknown-branch',
      '5 unknown-discriminator',
    ]);
  });
});

describe('large files', () => {
  const kinds = (count: number) =>
    `{ 'enum': 'Kinds', 'data': [ ${repeat(count, (at) => `'v${at}'`, ',')} ] }`;
  const union = (data: string) =>
    `{ 'union': 'Foo', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind', 'data': { ${data} } }`;

  const cases: readonly (readonly [name: string, text: Files, count: number, release?: string])[] =
    [
      // Depth
      ['100,000 open lists', '['.repeat(100_000), 1],
      ['100,000 lists', '['.repeat(100_000) + ']'.repeat(100_000), 1],
      ['100,000 open objects', "{'a':".repeat(100_000), 1],
      [
        'conditions in conditions',
        `{ 'command': 'a', 'if': ${"{'not':".repeat(150)}'A'${'}'.repeat(150)} }`,
        0,
      ],
      [
        'parentheses in a C condition',
        `{ 'command': 'a', 'if': '${'('.repeat(50_000)}' }`,
        0,
        '5.2',
      ],
      [
        'structs in structs',
        `{ 'type': 'Foo', 'data': ${"{'a':".repeat(150)}'int'${'}'.repeat(150)} }`,
        0,
        '2.3',
      ],

      // Length
      ['a string of 2 MB', `{ 'command': '${'a'.repeat(2e6)}' }`, 0],
      ['an open string of 2 MB', `{ 'command': '${'a'.repeat(2e6)}`, 1],
      ['a wrong name of 2 MB', `{ 'command': '${'A'.repeat(2e6)}' }`, 1],
      ['a word of 2 MB', 'x'.repeat(2e6), 1],
      ['a comment of 2 MB', `#${'x'.repeat(2e6)}`, 0],
      ['blanks of 2 MB before a mistake', `{ 'command':${' '.repeat(2e6)}}`, 1],
      ['a comment of 2 MB before a mistake', `{ 'command':#${' #'.repeat(1e6)}\n}`, 1],
      ['a doc comment of 2 MB', `##\n# ${'x'.repeat(2e6)}\n##\n`, 1],
      ['a doc comment of 5 MB', `##\n${'# x\n'.repeat(1.25e6)}##\n`, 1],
      ['42 MB of line ends', '\n'.repeat(42e6), 1],
      ['42 MB in two files', { 'schema.json': `{ 'include': 'a' }`, a: ' '.repeat(42e6) }, 1],
      ['a million values', `{ 'enum': 'Foo', 'data': [ ${`'a',`.repeat(1e6)} 'b' ] }`, 1],
      ['500,000 definitions', `{ 'command': 'a' }\n`.repeat(500_000), 1],
      ['a doc comment of 100,000 lines', `##\n${'# x\n'.repeat(100_000)}##\n`, 0],
      [
        '50,000 members',
        `{ 'struct': 'Foo', 'data': { ${repeat(50_000, (at) => `'m${at}': 'int'`, ',')} } }`,
        0,
      ],
      [
        '10,000 branches',
        union(repeat(10_000, (at) => `'v${at}': 'Bar'`, ',')) +
          kinds(10_000) +
          `{ 'struct': 'Bar', 'data': {} }`,
        0,
      ],
      [
        '130,000 branches',
        union(repeat(130_000, (at) => `'v${at}': 'Bar'`, ',')) +
          kinds(130_000) +
          `{ 'struct': 'Bar', 'data': {} }`,
        0,
      ],
      [
        '4,000 branches of 4,000 members',
        union(repeat(4000, (at) => `'v${at}': 'Bar'`, ',')) +
          kinds(4000) +
          `{ 'struct': 'Bar', 'data': { ${repeat(4000, (at) => `'m${at}': 'int'`, ',')} } }`,
        1,
      ],
      [
        'a chain of 3,000 bases',
        repeat(
          3000,
          (at) => `{ 'struct': 'S${at}s', 'base': 'S${at + 1}s', 'data': { 'm${at}': 'int' } }\n`,
        ) + `{ 'struct': 'S3000s', 'data': {} }`,
        1,
      ],
      [
        'a circle of 3,000 bases',
        repeat(
          3000,
          (at) => `{ 'struct': 'S${at}s', 'base': 'S${(at + 1) % 3000}s', 'data': {} }\n`,
        ),
        1,
      ],
      [
        '2,000 includes',
        {
          'schema.json': repeat(2000, (at) => `{ 'include': 'f${at}' }`),
          ...Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`f${at}`, ''])),
        },
        0,
      ],

      // Mistakes
      ['5,000 syntax errors', repeat(5000, (at) => `{ 'command' 'c${at}' }\n`), 5000],
      ['5,000 open objects, one on each line', '{\n'.repeat(5000), 5000],
      ['5,000 lines of nothing', 'x\n'.repeat(5000), 1],
      ['10,001 quotes', "'".repeat(10_001), 5001],
      ['10,000 doc comment marks', '##\n'.repeat(10_000), 0],
      ['a mistake and 10,000 doc comment marks', `x\n${'##\n'.repeat(10_000)}x`, 1],
      [
        '5,000 unknown types',
        repeat(5000, (at) => `{ 'struct': 'Foo${at}', 'data': { 'a': 'Fou${at}' } }\n`),
        5000,
      ],
      [
        '3,000 unknown branches',
        union(repeat(3000, (at) => `'w${at}': 'Foo2'`, ',')) +
          kinds(3000) +
          `{ 'struct': 'Foo2', 'data': {} }`,
        3000,
      ],
      [
        '5,000 members that collide',
        `{ 'struct': 'Foo', 'data': { ${repeat(5000, (at) => `'a-${at}': 'int', 'a_${at}': 'int'`, ',')} } }`,
        5000,
        '5.2',
      ],
      [
        '3,000 branches of one kind',
        `{ 'alternate': 'Foo', 'data': { ${repeat(3000, (at) => `'a${at}': 'int'`, ',')} } }`,
        2999,
      ],
      ['5,000 missing files', repeat(5000, (at) => `{ 'include': 'f${at}' }\n`), 5000],
      ['10,000 definitions of one name', `{ 'command': 'a' }\n`.repeat(10_000), 9999],
      [
        '10,000 times the same key',
        `{ 'command': 'a', 'data': { ${repeat(10_000, () => `'a': 'int'`, ',')} } }`,
        9999,
      ],
      ['10,000 unknown escapes', `{ 'command': '${'\\x'.repeat(10_000)}' }`, 10_000],
      ['a million unknown escapes', `{ 'command': '${'\\x'.repeat(1e6)}' }`, 10_001],
      ['a million open objects, one on each line', '{\n'.repeat(1e6), 10_001],
      ['100,000 definitions of one name', `{ 'command': 'a' }\n`.repeat(100_000), 10_001],
      [
        '100,000 branches of one kind',
        `{ 'alternate': 'Foo', 'data': { ${repeat(100_000, (at) => `'a${at}': 'int'`, ',')} } }`,
        10_001,
      ],
      [
        '50,000 descriptions of nothing, and as many members',
        `##\n# @Foo:\n#\n${repeat(50_000, (at) => `# @n${at}: text\n`)}##\n` +
          `{ 'struct': 'Foo', 'data': { ${repeat(50_000, (at) => `'m${at}': 'int'`, ',')} } }`,
        10_001,
      ],
      [
        '5,000 features',
        `{ 'command': 'a', 'features': [ ${repeat(5000, (at) => `'f${at}'`, ',')} ] }`,
        1,
      ],
    ];

  it.each(cases.map(([name, text, count, release]) => ({ name, text, count, release })))(
    '$name',
    ({ text, count, release }) => {
      const start = performance.now();
      expect(diagnosticsOf(text, release).length).toBe(count);
      expect(performance.now() - start).toBeLessThan(bound);
    },
  );
});

describe('includes on disk', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qapi-hostile-'));
    mkdirSync(join(folder, 'tree/sub'), { recursive: true });
    mkdirSync(join(folder, 'secret'));
    writeFileSync(join(folder, 'secret/key.json'), 'secret text');
    symlinkSync('../secret/key.json', join(folder, 'tree/key.json'));
    symlinkSync('../secret', join(folder, 'tree/out'));
    symlinkSync('loop.json', join(folder, 'tree/loop.json'));
    symlinkSync('schema.json', join(folder, 'tree/again.json'));
    symlinkSync('/dev/zero', join(folder, 'tree/zero.json'));
    execFileSync('mkfifo', [join(folder, 'tree/pipe.json'), join(folder, 'VERSION')]);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['schema.json', 'include-loop'],
    ['./sub/../schema.json', 'include-loop'],
    ['sub', 'include-unreadable'],
    ['none.json', 'include-unreadable'],
    ['loop.json', 'include-unreadable'],
    ['x'.repeat(10_000), 'include-unreadable'],
    ['key.json', 'include-outside-root'],
    ['out/key.json', 'include-outside-root'],
    ['../secret/key.json', 'include-outside-root'],
    ['/etc/passwd', 'include-outside-root'],
    ['../../../../../../../../etc/passwd', 'include-outside-root'],
    ['/dev/zero', 'include-outside-root'],
    ['zero.json', 'include-outside-root'],
    ['pipe.json', 'include-unreadable'],
    ['', 'include-unreadable'],
    ['.', 'include-unreadable'],
  ])('of %.40s', (include, code) => {
    const entry = join(folder, 'tree/schema.json');
    writeFileSync(entry, `{ 'include': '${include}' }\n`);
    const result = compile(entry, { host: diskHost });
    checkResult(result);
    expect(result.diagnostics.map((found) => found.code)).toEqual([code]);
    expect(JSON.stringify(result.diagnostics)).not.toContain('secret text');
  });

  it('of the same file by another name end too', () => {
    const entry = join(folder, 'tree/schema.json');
    writeFileSync(entry, `{ 'include': 'again.json' }\n{ 'command': 'a' }\n`);
    const result = compile(entry, { host: diskHost });
    checkResult(result);
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });
});
