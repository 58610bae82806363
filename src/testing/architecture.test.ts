import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findBreaches } from './architecture.js';

/** What is wrong with made-up sources, beyond what stands in a sound project. */
function breachesOf(files: Record<string, string>): readonly string[] {
  return findBreaches(new Map(Object.entries(files)));
}

const source = 'export const a = 1;';

describe('the architecture of src', () => {
  it('has no breach', () => {
    const root = join(import.meta.dirname, '..');
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => name.split(sep).join('/'))
      .filter((name) => name.endsWith('.ts') && !name.startsWith('syntax/generated/'));
    expect(names.length).toBeGreaterThan(20);
    const sources = new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
    expect(findBreaches(sources)).toEqual([]);
  });
});

describe('findBreaches', () => {
  it('accepts imports of what stands left, within a folder, and of allowed packages', () => {
    expect(
      breachesOf({
        'source/source.ts': source,
        'diagnostics/report.ts': `import type { A } from '../source/source.js';`,
        'codegen/print.ts': `import { Project } from 'ts-morph';`,
        'emitters/builtin.ts': `const load = () => import('./docs/emitter.js');`,
        'emitters/docs/emitter.ts': `import { a } from './page.js';`,
        'emitters/docs/page.ts': source,
        'syntax/parse.ts': `import { parse } from './generated/schema-parser.js';`,
      }),
    ).toEqual([]);
  });

  it('finds a layer that imports what stands right of it, in whatever form', () => {
    const model = { 'model/schema.ts': source };
    const breach = ['diagnostics/a.ts: diagnostics must not import model/schema.ts'];
    for (const text of [
      `import { a } from '../model/schema.js';`,
      `import type { a } from '../model/schema.js';`,
      `export { a } from '../model/schema.js';`,
      `const load = () => import('../model/schema.js');`,
      `export let x: import('../model/schema.js').A;`,
    ]) {
      expect(breachesOf({ ...model, 'diagnostics/a.ts': text })).toEqual(breach);
    }
  });

  it('finds a model that knows syntax, and a runtime that knows anything', () => {
    expect(
      breachesOf({
        'syntax/node.ts': source,
        'model/schema.ts': `import '../syntax/node.js';`,
        'runtime/client.ts': `import '../source/source.js';`,
        'source/source.ts': source,
      }),
    ).toEqual([
      'model/schema.ts: model must not import syntax/node.ts',
      'runtime/client.ts: runtime must not import source/source.ts',
    ]);
  });

  it('finds an emitter that imports another', () => {
    expect(
      breachesOf({
        'emitters/client/emitter.ts': `import { a } from '../types/name.js';`,
        'emitters/types/name.ts': source,
      }),
    ).toEqual(['emitters/client/emitter.ts: emitters must not import emitters/types/name.ts']);
  });

  it.each([
    ['emitters/types/emitter.ts', 'ts-morph'],
    ['emitters/types/emitter.ts', 'node:fs'],
    ['codegen/print.ts', 'prettier'],
    ['output/write.ts', 'commander'],
    ['source/source.ts', 'node:fs'],
    ['runtime/client.ts', 'left-pad'],
  ])('finds that %s imports %s', (path, name) => {
    expect(breachesOf({ [path]: `import * as it from '${name}';` })).toEqual([
      `${path}: must not import the package '${name}'`,
    ]);
  });

  it('finds a generated parser imported outside syntax', () => {
    expect(
      breachesOf({ 'analysis/a.ts': `import '../syntax/generated/schema-parser.js';` }),
    ).toEqual(['analysis/a.ts: only syntax imports the generated parsers']);
  });

  it('finds a cycle, also one of types alone', () => {
    expect(
      breachesOf({
        'model/a.ts': `import type { B } from './b.js';`,
        'model/b.ts': `import type { C } from './c.js';`,
        'model/c.ts': `import type { A } from './a.js';`,
      }),
    ).toEqual(['a cycle: model/a.ts -> model/b.ts -> model/c.ts -> model/a.ts']);
  });

  it('finds imports of folders, of test code and of what is not there', () => {
    expect(
      breachesOf({
        'model/index.ts': source,
        'model/a.ts': `import './index.js'; import './gone.js'; import './b';`,
        'model/b.ts': `import '../testing/kit.js';`,
        'testing/kit.ts': source,
      }),
    ).toEqual([
      `model/a.ts: './b' does not name a file of ours`,
      `model/a.ts: './gone.js' does not name a file of ours`,
      `model/a.ts: imports the folder './index.js'`,
      'model/b.ts: must not import the test code testing/kit.ts',
      'model/index.ts: only the public faces are called index.ts',
    ]);
  });

  it('finds names that say nothing or are not in kebab-case', () => {
    expect(
      breachesOf({
        'model/typeGraph.ts': source,
        'model/utils.ts': source,
        'helpers/walk.ts': source,
        'codegen/types.ts': source,
        'emitters/types/emitter.ts': source,
        'model/schema.slow.test.ts': source,
      }),
    ).toEqual([
      'codegen/types.ts: a type stands with what it belongs to',
      'helpers/walk.ts: a file is named after what it holds, not a drawer',
      `model/typeGraph.ts: a file's name is in kebab-case`,
      'model/utils.ts: a file is named after what it holds, not a drawer',
    ]);
  });

  it('holds what is published of the test kits to the rules', () => {
    expect(
      breachesOf({
        'testing/mock/index.ts': `import { a } from './mock.js';`,
        'testing/mock/mock.ts': `import '../serve.js'; import 'ts-morph'; import '../../model/a.js';`,
        'testing/mock/mock.test.ts': `import '../serve.js';`,
        'testing/serve.ts': `import { a } from './mock/mock.js';`,
        'model/a.ts': `import '../testing/mock/mock.js';`,
        'runtime/a.ts': source,
        'testing/mock/sound.ts': `import { a } from '../../runtime/a.js';`,
      }),
    ).toEqual([
      'a cycle: testing/mock/mock.ts -> model/a.ts -> testing/mock/mock.ts',
      'model/a.ts: model must not import testing/mock/mock.ts',
      `testing/mock/mock.ts: must not import the package 'ts-morph'`,
      'testing/mock/mock.ts: must not import the test code testing/serve.ts',
      'testing/mock/mock.ts: testing/mock must not import model/a.ts',
    ]);
  });

  it('leaves tests free to import', () => {
    expect(breachesOf({ 'model/a.test.ts': `import 'ts-morph'; import '../cli/run.js';` })).toEqual(
      [],
    );
  });
});
