import { readFileSync, realpathSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { check } from '../check.js';
import { memoryHost } from './memory-host.js';
import { tolerantHost } from './tolerant-host.js';

const files = memoryHost({ 'schema.json': `\n{ 'include': 'closed.json' }` });

function throwing(code: string) {
  const error = Object.assign(new Error('it went wrong'), { code });
  return {
    read: (path: string) => {
      if (path.endsWith('closed.json')) throw error;
      return files.read(path);
    },
    realPath: () => {
      throw error;
    },
  };
}

describe('tolerantHost', () => {
  it('takes errors of the file system for what they say', () => {
    const host = tolerantHost({ read: readFileSync, realPath: realpathSync });
    expect(host.read('/none/at/all')).toBe('missing');
    expect(host.read('/')).toBe('directory');
    expect(host.realPath('/none/at/all')).toBeUndefined();
    expect(tolerantHost(throwing('EACCES')).read('/closed.json')).toBe('unreadable');
  });

  it('is what schemas are read through: an include that may not be read is an error there', () => {
    const { diagnostics } = check('/schema.json', { host: throwing('EACCES') });
    expect(diagnostics).toMatchObject([{ code: 'include-unreadable', line: 2 }]);
    expect(diagnostics[0]?.message).toContain('it may not be read');
    expect(check('/closed.json', { host: throwing('EACCES') }).diagnostics).toMatchObject([
      { code: 'schema-unreadable', span: null },
    ]);
  });

  it('lets mistakes of the host go on', () => {
    const host = tolerantHost({
      read: () => {
        throw new TypeError('a mistake');
      },
      realPath: () => undefined,
    });
    expect(() => host.read('/closed.json')).toThrow('a mistake');
  });
});
