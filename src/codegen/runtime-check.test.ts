import { expect, it } from '@jest/globals';
import { loadBuiltinEmitters } from '../emitters/builtin.js';
import { generate } from '../generate.js';
import { requireRuntime } from '../runtime/require-runtime.js';
import * as runtime from '../runtime/index.js';
import { modelOf } from '../testing/compile-text.js';
import { loadGenerated } from '../testing/load-generated.js';
import { neededRuntime } from './needed-runtime.js';

/** A release raises the version. */
const call = `requireRuntime(${neededRuntime.join(', ')});`;

async function generated(names: Parameters<typeof loadBuiltinEmitters>[0], settings = {}) {
  const emitters = await loadBuiltinEmitters(names);
  const schema = modelOf("{ 'command': 'stop' }");
  const { files } = await generate(schema, { emitters, settings: settings });
  return files;
}

const textOf = (files: Awaited<ReturnType<typeof generated>>, path: string) =>
  files.find((file) => file.path === path)?.text;

it('is what the index imports first, and refuses another runtime when it is loaded', async () => {
  const files = await generated(['client']);
  expect(textOf(files, 'index.ts')).toMatch(
    /^\/\/.*\n\nimport "\.\/runtime-check\.js";\n\nexport /,
  );
  expect(textOf(files, 'runtime-check.ts')).toContain(`\n${call}\n`);
  const newer = {
    ...runtime,
    requireRuntime: (major: number, minor: number) => {
      requireRuntime(major, minor, [99, 0]);
    },
  };
  const load = () => loadGenerated(files, 'index.ts', { 'qapi-typescript/runtime': newer });
  expect(load).toThrow(
    `generated for the runtime of qapi-typescript ${neededRuntime.join('.')}, and 99.0 is installed`,
  );
  expect(loadGenerated(files)).toHaveProperty('Client');
});

it('stands in JavaScript likewise', async () => {
  const files = await generated(['client'], { target: 'js' });
  expect(textOf(files, 'index.js')).toContain('import "./runtime-check.js";');
  const [head, ...rest] = textOf(files, 'runtime-check.js')?.split(`${call}\n\n`) ?? [];
  expect(head).toMatch(/^\/\/.*\n\nimport \{ requireRuntime \} from ".*";\n\n$/);
  expect(rest).toEqual(['export {};\n']);
  expect(textOf(files, 'runtime-check.d.ts')).toContain('export {};');
});

it('is not there where nothing runs on the runtime, or a copy comes along', async () => {
  const paths = (await generated(['types'])).map(({ path }) => path);
  expect(paths).toEqual(['index.ts', 'types/schema.ts']);
  const runtimeSource = { files: () => [{ path: 'index.ts', text: 'export {};\n' }] };
  const copied = await generated(['client'], { runtime: 'inline', runtimeSource });
  expect(copied.map(({ path }) => path)).not.toContain('runtime-check.ts');
});
