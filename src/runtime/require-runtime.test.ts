import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { neededRuntime } from '../codegen/needed-runtime.js';
import { requireRuntime } from './require-runtime.js';
import { runtimeVersion } from './runtime-version.js';

describe('the check of the runtime', () => {
  it.each([
    [1, 0, [1, 0]],
    [1, 2, [1, 2]],
    [1, 2, [1, 10]],
    [0, 1, [0, 1]],
  ] as const)('lets code for %d.%d run with %j', (major, minor, own) => {
    expect(() => {
      requireRuntime(major, minor, own);
    }).not.toThrow();
  });

  it('says what is wrong with a runtime that is another', () => {
    const problem = (...given: Parameters<typeof requireRuntime>) => {
      try {
        requireRuntime(...given);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    const end = 'is installed: generate it again, or install what it was made for';
    expect(problem(1, 2, [2, 0])).toBe(
      `this code was generated for the runtime of qapi-typescript 1.x, from 1.2 on, and 2.0 ${end}`,
    );
    expect(problem(1, 2, [1, 1])).toContain(`1.x, from 1.2 on, and 1.1 ${end}`);
    expect(problem(2, 0, [1, 9])).toContain(`2.x, from 2.0 on, and 1.9 ${end}`);
    expect(problem(0, 1, [0, 2])).toContain(`0.1, and 0.2 ${end}`);
  });

  it('knows the version of the package, and is passed by what it generates', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8');
    const { version } = JSON.parse(text) as { readonly version: string };
    expect(version).toMatch(new RegExp(`^${runtimeVersion.join('\\.')}\\.`));
    expect(() => {
      requireRuntime(...neededRuntime);
    }).not.toThrow();
  });
});
