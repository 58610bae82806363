import { describe, expect, it } from '@jest/globals';
import { modulePaths } from './module-path.js';

const pathsOf = (...paths: string[]) => [
  ...modulePaths(paths.map((path) => ({ path, definitions: [], docs: [] }))).values(),
];

describe('modulePaths', () => {
  it('mirrors the schema', () => {
    expect(pathsOf('qapi/qapi-schema.json', 'qapi/migration.json')).toEqual([
      'qapi/qapi-schema',
      'qapi/migration',
    ]);
  });

  it('never leaves the output', () => {
    expect(pathsOf('../../etc/passwd', '/etc/x.json', 'a/../b.json', './a//b.json')).toEqual([
      '__/__/etc/passwd',
      'etc/x',
      'a/__/b',
      'a/b',
    ]);
  });

  it('keeps paths apart that a disk may take for one', () => {
    expect(pathsOf('a/b.json', 'A/B.json', 'a/b', 'a b')).toEqual(['a/b', 'A/B-2', 'a/b-3', 'a_b']);
  });
});
