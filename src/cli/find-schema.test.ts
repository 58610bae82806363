import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { findSchema } from './find-schema.js';
import { UsageError } from './usage-error.js';

describe('findSchema', () => {
  const cwd = temporaryFolder({
    'new/qapi/qapi-schema.json': '',
    'new/qga/qapi-schema.json': '',
    'new/storage-daemon/qapi/qapi-schema.json': '',
    'old/qapi-schema.json': '',
    'guest/qapi-schema-guest.json': '',
    'empty/readme': '',
    'one.json': '',
  });
  const find = (schema?: string, entry?: Parameters<typeof findSchema>[0]['entry']): string =>
    findSchema({ schema, entry, cwd });

  it.each([
    ['one.json', undefined, 'one.json'],
    ['./one.json', undefined, 'one.json'],
    ['new', undefined, 'new/qapi/qapi-schema.json'],
    ['new/', 'qemu', 'new/qapi/qapi-schema.json'],
    ['new', 'qga', 'new/qga/qapi-schema.json'],
    ['new', 'storage-daemon', 'new/storage-daemon/qapi/qapi-schema.json'],
    ['old', undefined, 'old/qapi-schema.json'],
    ['guest', 'qga', 'guest/qapi-schema-guest.json'],
  ] as const)('finds %s with the entry %s', (schema, entry, path) => {
    expect(find(schema, entry)).toBe(`${cwd}/${path}`);
  });

  it('takes the newest bundled schema without a name, and others by name', () => {
    expect(find()).toMatch(/qapi\/7\.0-dev\/[^/]+\.json$/);
    expect(find('5.2-dev')).toMatch(/qapi\/5\.2-dev\/[^/]+\.json$/);
  });

  it('prefers what is on the disk to a bundled schema of that name', () => {
    const there = temporaryFolder({ '5.2-dev/qapi-schema.json': '' });
    expect(findSchema({ schema: '5.2-dev', entry: undefined, cwd: there })).toBe(
      `${there}/5.2-dev/qapi-schema.json`,
    );
  });

  it.each([
    [
      'empty',
      undefined,
      "the folder 'empty' holds no schema of 'qemu': there is no qapi/qapi-schema.json and no qapi-schema.json in it",
    ],
    [
      'guest',
      undefined,
      "the folder 'guest' holds no schema of 'qemu': there is no qapi/qapi-schema.json and no qapi-schema.json in it; try --entry qga",
    ],
    ['gone.json', undefined, "there is no file or folder 'gone.json'"],
    ['new/gone', undefined, "there is no file or folder 'new/gone'"],
    [
      '7.0-dve',
      undefined,
      "'7.0-dve' is neither a file, a folder, nor a bundled schema; did you mean '7.0-dev'?",
    ],
    [
      'qemu',
      undefined,
      "'qemu' is neither a file, a folder, nor a bundled schema (bundled are 2.12-dev, 3.1-dev, 4.0-rc, 5.2-dev, 7.0-dev)",
    ],
    ['one.json', 'qga', "--entry chooses in a QEMU source tree, and 'one.json' is a file"],
    ['7.0-dev', 'qga', "the bundled schema '7.0-dev' is of 'qemu', not of 'qga'"],
  ] as const)('says why there is no schema for %s with the entry %s', (schema, entry, message) => {
    expect(() => find(schema, entry)).toThrow(new UsageError(message));
  });
});
