import { describe, expect, it } from '@jest/globals';
import { compile } from '../compile.js';
import { parseRelease } from '../model/release.js';
import { memoryHost } from '../source/memory-host.js';
import { catalogue } from './catalogue.js';
import { analysisMessages } from './messages/analysis.js';
import { docMessages } from './messages/docs.js';
import { emitMessages } from './messages/emit.js';
import { outputMessages } from './messages/output.js';
import { sourceMessages } from './messages/source.js';
import { syntaxMessages } from './messages/syntax.js';
import { warningMessages } from './messages/warnings.js';

const frontEnd = {
  ...sourceMessages,
  ...syntaxMessages,
  ...docMessages,
  ...analysisMessages,
  ...warningMessages,
};

/** But for the one that only stands behind ten thousand others. */
type FrontEndCode = Exclude<keyof typeof frontEnd, 'too-many-errors'>;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A schema that has one mistake: its text or its files, and the release where not the newest. */
type Case = readonly [schema: string | Files, release?: string];

const doc = (...lines: string[]) =>
  `##\n${lines.map((line) => `# ${line}`.trim()).join('\n')}\n##\n`;
const go = `{ 'command': 'go' }`;
const kinds = `{ 'enum': 'Kinds', 'data': [ 'a', 'b' ] }`;
const nothing = `{ 'struct': 'Nothing', 'data': {} }`;
const union = (keys: string) => `{ 'union': 'Foo', ${keys} }${kinds}${nothing}`;
const struct = (keys: string) => `{ 'struct': 'Foo', 'data': {}, ${keys} }`;
const chain = (length: number, one: (at: number) => string) =>
  Array.from({ length }, (_, at) => one(at)).join('\n');

const cases: Readonly<Record<FrontEndCode, Case>> = {
  // Source
  'schema-missing': [{}],
  'schema-unreadable': [{ 'schema.json/x': '' }],
  'invalid-utf8': [{ 'schema.json': Uint8Array.of(0xff) }],
  'include-unreadable': [`{ 'include': 'none.json' }`],
  'include-loop': [`{ 'include': 'schema.json' }`],
  'includes-too-deep': [
    {
      ...Object.fromEntries(
        Array.from({ length: 201 }, (_, at) => [`f${at}`, `{ 'include': 'f${at + 1}' }`]),
      ),
      'schema.json': `{ 'include': 'f0' }`,
    },
  ],
  'schema-too-large': [`{ 'enum': 'Foo', 'data': [ ${`'a',`.repeat(1e6)} 'b' ] }`],
  'include-outside-root': [
    { 'schema.json': '', 'tree/schema.json': `{ 'include': '../a' }`, a: '' },
  ],
  'invalid-version': [{ VERSION: 'none', 'schema.json': '' }],
  'directive-with-other-keys': [`{ 'pragma': {}, 'if': 'A' }`],
  'include-not-string': [`{ 'include': [] }`],
  'pragma-not-object': [`{ 'pragma': [] }`],
  'unknown-pragma': [`{ 'pragma': { 'foo': [] } }`],
  'pragma-value': [`{ 'pragma': { 'doc-required': [] } }`],
  'top-level-not-object': [`[]`],
  'doc-without-definition': [doc('@go:')],
  'doc-without-symbol': [doc('text') + go],

  // Syntax
  'unexpected-text': [`}`],
  'merge-conflict': [`<<<<<<< ours\n=======\n>>>>>>> theirs`],
  'unexpected-end': [`{`],
  'trailing-comma': [`{ 'command': 'go', }`],
  'double-quoted-string': [`{ "command": 'go' }`],
  'number-literal': [`{ 'command': 1 }`],
  'misplaced-doc-comment': [`{ 'command':\n## text\n'go' }`],
  'unclosed-string': [`{ 'command': 'go }`],
  'unknown-escape': [`{ 'command': '\\x' }`],
  'string-character': [`{ 'include': 'é' }`],
  'unsupported-literal': [`{ 'command': 'go', 'gen': false }`, '2.3'],
  'duplicate-key': [`{ 'command': 'go', 'command': 'go' }`],
  'nesting-too-deep': ['['.repeat(201)],

  // Doc comments by themselves
  'doc-start-text': [`## text\n# text\n##`],
  'doc-end-text': [`##\n# text\n## text`],
  'doc-unclosed': [`##\n# text`],
  'doc-space-missing': [`##\n#text\n##`],
  'doc-symbol-colon': [`${doc('@go')}${go}`],
  'doc-symbol-empty': [`${doc('@:')}${go}`],
  'doc-entry-in-free-form': [doc('text', '', '@a: text')],
  'doc-entry-nested': [
    `${doc('@go:', '', '@a: @b: text')}{ 'command': 'go', 'data': { 'a': 'int' } }`,
    '4.0',
  ],
  'doc-entry-name': [`${doc('@go:', '', '@: text')}${go}`],
  'doc-entry-duplicate': [
    `${doc('@go:', '', '@a: text', '', '@a: text')}{ 'command': 'go', 'data': { 'a': 'int' } }`,
  ],
  'doc-entry-misplaced': [
    `${doc('@go:', '', 'Since: 1.0', '', '@a: text')}{ 'command': 'go', 'data': { 'a': 'int' } }`,
  ],
  'doc-features-duplicate': [
    `${doc('@go:', '', 'Features:', '', '@a: text', '', 'Features:', '', '@b: text')}
     { 'command': 'go', 'features': [ 'a', 'b' ] }`,
  ],
  'doc-features-empty': [`${doc('@go:', '', 'Features:')}${go}`],
  'doc-section-duplicate': [`${doc('@go:', '', 'Since: 1.0', '', 'Since: 1.1')}${go}`],
  'doc-text-missing': [`${doc('@go:', '', 'Since:')}${go}`],
  'doc-tag-retired': [`${doc('@go:', '', 'Note: text')}${go}`],
  'doc-indentation': [`${doc('@go:', '', 'Since: one', '    two', ' three')}${go}`, '8.2'],
  'doc-heading-in-definition': [`${doc('@go:', '', '= Text')}${go}`, '9.0'],
  'doc-heading-not-first': [doc('text', '', '= Text'), '9.0'],
  'doc-optional-mark': [
    `${doc('@go:', '', '@a: #optional text')}{ 'command': 'go', 'data': { '*a': 'int' } }`,
    '2.11',
  ],
  'doc-line-length': [doc('x'.repeat(70))],
  'doc-sentence-spacing': [doc('One. Two.')],

  // Doc comments against definitions
  'doc-required': [`{ 'pragma': { 'doc-required': true } }${go}`],
  'doc-symbol-mismatch': [`${doc('@come:')}${go}`],
  'doc-returns-misplaced': [`${doc('@GONE:', '', 'Returns: text')}{ 'event': 'GONE' }`],
  'doc-returns-nothing': [`${doc('@go:', '', 'Returns: text')}${go}`],
  'doc-member-unknown': [`${doc('@go:', '', '@a: text')}${go}`],
  'doc-feature-unknown': [`${doc('@go:', '', 'Features:', '', '@a: text')}${go}`],
  'doc-member-undescribed': [`${doc('@go:')}{ 'command': 'go', 'data': { 'a': 'int' } }`],
  'doc-feature-undescribed': [`${doc('@go:')}{ 'command': 'go', 'features': [ 'a' ] }`],

  // Forms
  'unsupported-form': [`{ 'event': 'GONE' }`, '2.0'],
  'not-a-definition': [`{}`],
  'several-definitions': [`{ 'command': 'go', 'event': 'GONE' }`],
  'unknown-key': [`{ 'command': 'go', 'date': {} }`],
  'missing-key': [`{ 'struct': 'Foo' }`],
  'wrong-value': [`{ 'struct': 'Foo', 'data': [] }`],
  'bad-array-type': [`{ 'command': 'go', 'data': { 'a': [] } }`],
  'flag-value': [`{ 'command': 'go', 'gen': true }`],
  'boxed-without-type': [`{ 'command': 'go', 'boxed': true }`],
  'oob-coroutine': [`{ 'command': 'go', 'allow-oob': true, 'coroutine': true }`],
  'empty-alternate': [`{ 'alternate': 'Foo', 'data': {} }`],
  'empty-union': [`{ 'union': 'Foo', 'data': {} }`, '6.1'],
  'single-alternative': [`{ 'alternate': 'Foo', 'data': { 'a': 'int' } }`, '4.1'],
  'base-without-discriminator': [union(`'base': 'Nothing', 'data': { 'a': 'Nothing' }`), '6.1'],
  'discriminator-without-base': [union(`'discriminator': 'a', 'data': { 'a': 'Nothing' }`), '6.1'],

  // Conditions
  'condition-form': [struct(`'if': []`)],
  'condition-empty': [struct(`'if': { 'all': [] }`)],
  'condition-symbol': [struct(`'if': 'a'`)],
  'condition-operator': [struct(`'if': { 'none': 'A' }`)],
  'condition-operators': [struct(`'if': {}`)],

  // Names
  'invalid-name': [`{ 'command': '1' }`],
  'reserved-name': [`{ 'command': 'q-a' }`],
  'name-case': [`{ 'command': 'A' }`],
  redefinition: [`${go}${go}`],
  'redefines-builtin': [`{ 'command': 'int' }`],
  'member-collision': [`{ 'enum': 'Foo', 'data': [ 'a', 'a' ] }`],

  // Types
  'unknown-type': [`{ 'command': 'go', 'data': 'Foo' }`],
  'not-a-type': [`{ 'command': 'go', 'data': 'go' }`],
  'bad-base': [struct(`'base': 'int'`)],
  'base-cycle': [struct(`'base': 'Foo'`)],
  'bases-too-deep': [
    chain(200, (at) => `{ 'struct': 'S${at}s', 'base': 'S${at + 1}s', 'data': {} }`) +
      `{ 'struct': 'S200s', 'data': {} }`,
  ],
  'unknown-discriminator': [union(`'base': {}, 'discriminator': 'a', 'data': { 'a': 'Nothing' }`)],
  'bad-discriminator': [
    union(`'base': { 'a': 'str' }, 'discriminator': 'a', 'data': { 'a': 'Nothing' }`),
  ],
  'unknown-branch': [
    union(`'base': { 'a': 'Kinds' }, 'discriminator': 'a', 'data': { 'c': 'Nothing' }`),
  ],
  'missing-branch': [
    union(`'base': { 'a': 'Kinds' }, 'discriminator': 'a', 'data': { 'a': 'Nothing' }`),
    '2.12',
  ],
  'bad-branch': [union(`'base': { 'a': 'Kinds' }, 'discriminator': 'a', 'data': { 'a': 'int' }`)],
  'ambiguous-alternative': [`{ 'alternate': 'Foo', 'data': { 'a': 'int', 'b': 'size' } }`],
  'bad-arguments': [`{ 'command': 'go', 'data': 'int' }`],
  'boxed-empty': [`{ 'command': 'go', 'boxed': true, 'data': 'Nothing' }${nothing}`, '4.1'],
  'conditional-arguments': [`{ 'command': 'go', 'data': { 'a': { 'type': 'int', 'if': 'A' } } }`],
  'bad-returns': [`{ 'command': 'go', 'returns': 'int' }`],
  'misplaced-feature': [struct(`'features': [ 'deprecated' ]`)],
  'too-many-features': [
    `{ 'command': 'go', 'features': [ ${Array.from({ length: 63 }, (_, at) => `'f${at}'`).join(', ')} ] }`,
  ],

  // Warnings
  'deprecated-thing': [`{ 'command': 'go', 'features': [ 'deprecated' ] }`],
  'unstable-thing': [`{ 'command': 'go', 'features': [ 'unstable' ] }`],
  'undocumented-members': [
    `{ 'pragma': { 'documentation-exceptions': [ 'go' ] } }${doc('@go:')}
     { 'command': 'go', 'data': { 'a': 'int' } }`,
  ],
  'misspelt-section': [`${doc('@go:', '', 'Sicne: 1.0')}${go}`],
};

function diagnosticsOf(code: FrontEndCode) {
  const [schema, release] = cases[code];
  const files = typeof schema === 'string' ? { 'schema.json': schema } : schema;
  const entry = 'tree/schema.json' in files ? '/tree/schema.json' : '/schema.json';
  const host = memoryHost(files);
  const options = { host, release: release ? parseRelease(release) : undefined, warnings: true };
  return compile(entry, options).diagnostics;
}

describe('the catalogue', () => {
  it('has each code in one place only', () => {
    const parts = [
      sourceMessages,
      syntaxMessages,
      docMessages,
      analysisMessages,
      warningMessages,
      emitMessages,
      outputMessages,
    ];
    const codes = parts.flatMap((part) => Object.keys(part));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.sort()).toEqual(Object.keys(catalogue).sort());
  });

  it('spells codes alike', () => {
    for (const code of Object.keys(catalogue))
      expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  it('has a case below for each code of the front end', () => {
    const others = Object.keys(frontEnd).filter((code) => code !== 'too-many-errors');
    expect(Object.keys(cases).sort()).toEqual(others.sort());
  });
});

describe('each code of the front end', () => {
  it.each(Object.keys(cases) as FrontEndCode[])('%s is found, and nothing else', (code) => {
    expect(diagnosticsOf(code).map((found) => found.code)).toEqual([code]);
  });

  it.each(Object.keys(cases) as FrontEndCode[])('%s has a sentence on one line', (code) => {
    for (const { message } of diagnosticsOf(code)) {
      expect(message).toMatch(/^[^\n]{10,}$/);
      expect(message).not.toMatch(/undefined|\[object|NaN|\.$/);
    }
  });
});
