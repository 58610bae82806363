import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { bundle } from '../bench/bundle.js';
import { typesEmitter } from './emitters/types/types-emitter.js';
import { validatorsEmitter } from './emitters/validators/validators-emitter.js';
import { generate } from './generate.js';
import { modelOf } from './testing/compile-text.js';
import { runProcess } from './testing/run-process.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const schema = `
  { 'enum': 'Kind', 'data': [ 'file', 'none' ] }
  { 'struct': 'FilePart', 'data': { 'path': 'str', '*size': 'size' } }
  { 'union': 'Target', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
    'data': { 'file': 'FilePart' } }
  { 'alternate': 'Ref', 'data': { 'name': 'str', 'target': 'Target' } }
  { 'command': 'put', 'data': { 'refs': [ 'Ref' ], '*any': 'any' }, 'returns': 'Target' }
`;

/** Asks validators everything that they can be asked. */
const program = `
  import { isKnownTarget, PutArgumentsValidator, PutResultValidator } from './index.js';
  const file = { kind: 'file', path: 'x', size: 2n ** 64n - 1n };
  const heir = Object.create({ kind: 'none' });
  const wrong = { refs: [7, { ...file, path: 7 }, { kind: 'fil' }, heir], any: () => 1, anny: 1 };
  const result = PutArgumentsValidator.safeParse(wrong);
  const thrown = (() => {
    try {
      PutArgumentsValidator.assert(wrong);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  })();
  const newer = PutResultValidator.parse({ kind: 'newer', more: 1 });
  console.log(JSON.stringify({
    right: PutArgumentsValidator.is({ refs: ['x', file] }),
    issues: result.success ? [] : result.issues.map(({ message, pointer }) => pointer + ' ' + message),
    thrown,
    standard: PutArgumentsValidator['~standard'].validate({ refs: [] }),
    known: isKnownTarget(newer),
  }));
`;

const report = {
  right: true,
  issues: [
    '/refs/0 expected string or object, received number',
    '/refs/1/path expected string, received number',
    '/refs/2/kind "fil" is not a known value; did you mean \'file\'?',
    '/refs/3/kind missing; expected string',
    '/any expected any JSON value, received function',
    '/anny "anny" is not a known member; did you mean \'any\'?',
  ],
  thrown: '/refs/0: expected string or object, received number (and 5 more)',
  standard: { value: { refs: [] } },
  known: false,
};

it.each([
  [
    'that makes no code of strings, as a strict content security policy has it',
    ['--disallow-code-generation-from-strings'],
  ],
  ['whose built-in objects are frozen', ['--frozen-intrinsics']],
])(
  'validators work in an engine %s',
  async (_, flags) => {
    const { files } = await generate(modelOf(schema), {
      emitters: [typesEmitter, validatorsEmitter],
    });
    const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    const runtime = resolve(import.meta.dirname, 'runtime/index.ts');
    const text = await bundle('esbuild', { ...texts, 'program.ts': program }, runtime);
    const cwd = temporaryFolder({ 'program.mjs': text });
    const args = [...flags, '--no-warnings', join(cwd, 'program.mjs')];
    const { status, output } = await runProcess(process.execPath, args, { cwd });
    expect({ status, report: JSON.parse(output) as unknown }).toEqual({ status: 0, report });
  },
  60_000,
);
