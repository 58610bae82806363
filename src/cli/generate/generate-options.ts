import { defaultEmitterNames } from '../../emitters/builtin.js';
import { KeyOption } from '../config/key-option.js';

const emitDescription =
  'what to write, separated by commas; also "json-schema", and "mock" for mock servers in tests';

/** What `generate` can be told of an output, beside how its schema is read. */
export function targetOptions(): readonly KeyOption[] {
  return [
    new KeyOption(
      '-o, --output <dir>',
      'folder to write to, made where it is missing; "-" is standard output',
      {
        shape: 'path',
      },
    ),
    new KeyOption('--emit <names>', emitDescription, { shape: 'list' }).default(
      defaultEmitterNames,
      defaultEmitterNames.join(','),
    ),
    new KeyOption(
      '--emitter <module>',
      'an emitter of your own to run as well: a path or a package; repeatable',
      { shape: 'modules', key: 'emitters' },
    ),
    new KeyOption('--option <emitter.name=value>', "a value for an emitter's option; repeatable", {
      shape: 'options',
      key: 'options',
    }),
    new KeyOption('--target <language>', '"js" writes JavaScript, declarations, and maps of these')
      .choices(['ts', 'js'])
      .default('ts'),
    new KeyOption('--import-extension <ext>', 'what imports end in; "ts" is for type stripping')
      .choices(['js', 'ts'])
      .default('js'),
    new KeyOption('--runtime <place>', 'import the runtime from the package, or copy it ("inline")')
      .choices(['package', 'inline'])
      .default('package'),
    new KeyOption('--docs <level>', "how much of the schema's own text goes into the output")
      .choices(['full', 'summary', 'none'])
      .default('full'),
    new KeyOption('--docs-format <format>', 'Markdown for a repository, or a site ("html")')
      .choices(['markdown', 'html'])
      .default('markdown'),
    new KeyOption('--templates <dir>', 'folder with shells of pages that replace our own', {
      shape: 'path',
    }),
    new KeyOption('--int64 <type>', 'type of 64-bit integers; "mixed" is number or bigint')
      .choices(['mixed', 'bigint', 'number'])
      .default('mixed'),
    new KeyOption(
      '--rename <old=New>',
      'what to call a definition (or Enum.value) in the output; on the wire it stays; repeatable',
      { shape: 'map' },
    ),
    new KeyOption(
      '--header <text>',
      'what TypeScript files begin with, as a comment: a licence, say',
    ),
    new KeyOption(
      '--include <patterns>',
      'only commands, events and types of these names ("query-*,STOP"), and what they need',
      { shape: 'list' },
    ),
    new KeyOption('--exclude <patterns>', 'none of these names, unless something needs them', {
      shape: 'list',
    }),
    new KeyOption('--clean', 'remove what was generated once and is not any more', {
      shape: 'boolean',
    }),
    new KeyOption(
      '--keep <patterns>',
      'files of yours in the folder, such as "*.md", for --check',
      {
        shape: 'list',
      },
    ),
    new KeyOption('--depfile <file>', 'write what was read, for Ninja and Make, into this file', {
      shape: 'path',
    }),
    new KeyOption(
      '--depfile-target <name>',
      'what depends on it there (default: index.ts of the output)',
    ),
  ];
}

/** What it can be told of the run. */
export function runOptions(): readonly KeyOption[] {
  return [
    new KeyOption(
      '--config <file>',
      'the configuration (default: qapi-ts.config.{ts,mts,js,mjs,json} where there is one)',
      { scope: 'flag' },
    ),
    new KeyOption('--only <names>', 'only these targets of the configuration', {
      shape: 'list',
      scope: 'flag',
    }),
    new KeyOption('--check', 'write nothing; fail where the output is not what it should be', {
      shape: 'boolean',
      scope: 'run',
    }),
    new KeyOption('--dry-run', 'write nothing; list what would change', {
      shape: 'boolean',
      scope: 'run',
    }),
    new KeyOption('--diff', 'write nothing; print what would change, as a patch', {
      shape: 'boolean',
      scope: 'run',
    }),
    new KeyOption('--watch', 'generate again whenever something that was read changes', {
      shape: 'boolean',
      scope: 'run',
    }),
  ];
}
