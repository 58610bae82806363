import { defaultEmitterNames } from '../../emitters/builtin.js';
import { KeyOption } from '../config/key-option.js';

const emitDescription =
  'what to write, separated by commas; also "json-schema", and "mock" for mock servers in tests';

/** What `generate` can be told of an output, beside how its schema is read. */
export function targetOptions(): readonly KeyOption[] {
  return [
    new KeyOption('-o, --output <dir>', 'folder to write to; it is made where it is missing', {
      shape: 'path',
    }),
    new KeyOption('--emit <names>', emitDescription, { shape: 'list' }).default(
      defaultEmitterNames,
      defaultEmitterNames.join(','),
    ),
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
  ];
}
