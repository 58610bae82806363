import { describe, expect, it } from '@jest/globals';
import { defineEmitter } from '../../codegen/define-emitter.js';
import { describeWithBuild } from '../build.js';
import { compileSchema } from './compile-schema.js';
import { runEmitter } from './run-emitter.js';
import { typeErrors } from './type-errors.js';

const schema = `
{ 'enum': 'RunState', 'data': [ 'running', 'paused' ] }
{ 'command': 'query-status', 'returns': [ 'Status' ] }
{ 'struct': 'Status', 'data': { 'state': 'RunState' } }`;

/** A constant for each enum, of the type that the emitter `types` made. */
const firstValues = defineEmitter({
  name: 'first-values',
  description: 'The first value of each enum',
  requires: ['types'],
  options: { prefix: { type: 'string', description: 'what names begin with', default: 'first' } },
  declare({ schema: { definitions }, declare, names, options }) {
    for (const definition of definitions) {
      if (definition.kind !== 'enum') continue;
      const name = `${options.prefix}${names.type(definition)}`;
      declare({
        key: `first-values:${definition.name}`,
        file: 'first-values.ts',
        name,
        kind: 'value',
      });
    }
  },
  emit({ schema: { definitions }, file, names, options }) {
    const made = file('first-values.ts');
    for (const definition of definitions) {
      if (definition.kind !== 'enum') continue;
      const type = made.use(`types:${definition.name}`, 'type');
      const [first] = definition.values;
      made.add({
        kind: 'const',
        name: `${options.prefix}${names.type(definition)}`,
        type,
        value: JSON.stringify(first?.name),
      });
    }
  },
});

describe('runEmitter', () => {
  it('gives the files, those of what the emitter requires too', async () => {
    const { files, messages } = await runEmitter(firstValues, schema);
    expect(messages).toEqual([]);
    expect(Object.keys(files)).toEqual(['first-values.ts', 'index.ts', 'types/schema.ts']);
    expect(files['first-values.ts']).toContain('export const firstRunState: RunState = "running";');
  });

  it('takes options and settings, and what was compiled before', async () => {
    const compiled = compileSchema({ 'a.json': schema }, { entry: 'a.json', release: '8.0' });
    expect(compiled.schema.release).toEqual({ major: 8, minor: 0 });
    const settings = { importExtension: 'ts' } as const;
    const run = await runEmitter(firstValues, compiled, { options: { prefix: 'a' }, settings });
    expect(run.files['first-values.ts']).toMatch(/from "\.\/types\/a\.ts";\n\nexport const aRun/);
  });

  it('gives what is wrong with options', async () => {
    const run = await runEmitter(firstValues, schema, { options: { pre: 1 } });
    const { files, diagnostics, messages } = run;
    expect(files).toEqual({});
    expect(diagnostics).toMatchObject([{ code: 'unknown-emitter-option' }]);
    expect(messages).toEqual([
      "error: emitter 'first-values' has no option 'pre' [unknown-emitter-option]",
    ]);
  });
});

describe('compileSchema', () => {
  it('shows what is wrong with the text', () => {
    expect(() => compileSchema("{ 'command': 'stop', 'date': {} }")).toThrow(
      /the schema is not right:\nschema\.json:1:\d+: error: .*'date'/,
    );
    expect(() => compileSchema('', { release: 'new' })).toThrow("'new' is no release of QEMU");
  });
});

describeWithBuild('typeErrors', () => {
  it('checks what was made, with what uses it', async () => {
    const { files } = await runEmitter(firstValues, schema, { settings: { int64: 'mixed' } });
    const program = `import { firstRunState } from './index.js';
import { connect } from 'qapi-typescript/runtime';

export const open: unknown = firstRunState === 'stopped' || connect;
`;
    expect(await typeErrors(files)).toEqual([]);
    expect(await typeErrors({ ...files, 'program.ts': program })).toEqual([
      expect.stringMatching(/^program\.ts:4: This comparison appears to be unintentional/),
    ]);
  }, 60_000);

  it('takes flags', async () => {
    const files = { 'a.ts': 'const a = 1;\nexport const b: number = 2;\n', 'b.md': '# b' };
    expect(await typeErrors(files)).toEqual([expect.stringContaining("a.ts:1: 'a' is declared")]);
    expect(await typeErrors(files, { flags: { noUnusedLocals: false } })).toEqual([]);
  }, 60_000);
});
