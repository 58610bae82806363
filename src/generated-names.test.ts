import { describe, expect, it } from '@jest/globals';
import { loadBuiltinEmitters } from './emitters/builtin.js';
import { generate } from './generate.js';
import type { Settings } from './codegen/settings.js';
import type { Schema } from './model/schema.js';
import { runCli } from './testing/run-cli.js';
import { modelOf } from './testing/compile-text.js';
import { filesIn, temporaryFolder } from './testing/temporary-folder.js';
import { typeErrors } from './testing/type-check.js';

async function filesOf(schema: Schema, settings: Partial<Settings> = {}) {
  const emitters = await loadBuiltinEmitters(['types', 'validators', 'client']);
  return generate(schema, { emitters, settings });
}

/** What the language defines by itself, and what generated code mentions or exports. */
const typeNames = [
  ...['Array', 'ArrayBuffer', 'AsyncIterable', 'AsyncIterableIterator', 'Awaited', 'BigInt'],
  ...['Boolean', 'Client', 'Command', 'Commands', 'Date', 'Error', 'Event', 'Events', 'Exclude'],
  ...['Extract', 'Function', 'Infinity', 'Int64', 'Known', 'Map', 'Math', 'NaN', 'Number'],
  ...['Object', 'Omit', 'Partial', 'Pick', 'Promise', 'PromiseLike', 'Proxy', 'QmpClient'],
  ...['ReadonlyArray', 'ReadonlyMap', 'ReadonlySet', 'Readonly', 'Record', 'RegExp', 'Required'],
  ...['Set', 'String', 'Symbol', 'Validator', 'CallOptions', 'OobCallOptions', 'ConnectOptions'],
  ...['ConnectTarget', 'Uint8Array', 'GuestAgentClient', 'CommandOf', 'EventOf', 'Unknown'],
];

const memberNames = ['class', 'constructor', 'default', 'then', 'toString', 'hasOwnProperty'];

const commandNames = [
  ...[
    'arguments',
    'async',
    'await',
    'break',
    'class',
    'close',
    'connect',
    'constructor',
    'default',
  ],
  ...['delete', 'enum', 'eval', 'execute', 'export', 'function', 'global-this', 'if'],
  ...['implements', 'import', 'in', 'let', 'new', 'off', 'on', 'once', 'package', 'private'],
  ...['prototype', 'return', 'static', 'super', 'then', 'this', 'to-string', 'type', 'typeof'],
  ...['undefined', 'value-of', 'var', 'void', 'yield', 'as', 'from', 'of', 'get', 'set', 'options'],
  ...['args', 'process', 'require', 'module', 'x-colo', '__org.example_foo', 'version', 'greeting'],
];

function nastySchema(): Schema {
  const members = memberNames.map((name) => `'${name}': 'int'`).join(', ');
  const pragma = `{ 'pragma': { 'member-name-exceptions': [ ${typeNames
    .map((name) => `'${name}'`)
    .join(', ')} ], 'command-name-exceptions': [ ${commandNames
    .map((name) => `'${name}'`)
    .join(', ')} ] } }`;
  const types = typeNames.map((name, at) =>
    at % 3 === 0
      ? `{ 'enum': '${name}', 'data': [ 'a', 'constructor', '__org.example_b' ] }`
      : `{ 'struct': '${name}', 'data': { ${members}, '*more': [ 'uint64' ] } }`,
  );
  const structs = typeNames.filter((_, at) => at % 3 !== 0);
  const union = `
    { 'union': 'AnyOf', 'base': { 'kind': 'Array' }, 'discriminator': 'kind',
      'data': { 'a': 'ArrayBuffer', 'constructor': 'AsyncIterable' } }
    { 'command': 'use-any', 'data': 'AnyOf', 'boxed': true, 'returns': [ 'AnyOf' ] }
    { 'event': 'ERROR', 'data': { 'promise': 'Promise', 'map': 'Map' } }
    { 'event': 'OBJECT' }`;
  const commands = commandNames.map((name, at) => {
    const type = structs[at % structs.length] ?? '';
    return `{ 'command': '${name}', 'data': '${type}', 'returns': '${type}' }`;
  });
  return modelOf([pragma, ...types, ...commands, union].join('\n'), '10.0');
}

describe('names that mean something in TypeScript', () => {
  const generated = filesOf(nastySchema());

  it('do not keep the output from compiling', async () => {
    const { files, diagnostics } = await generated;
    expect(diagnostics).toEqual([]);
    const program = `
      import type { Client } from './index.js';
      // A client that could be awaited would never come out of a promise.
      type Awaitable = Client extends { then: unknown } ? true : false;
      export const awaitable: Awaitable = false;
      export async function use(client: Client): Promise<void> {
        client.on('OBJECT', () => undefined);
        await client.close();
      }
    `;
    expect(typeErrors([...files, { path: 'program.ts', text: program }])).toEqual([]);
  }, 60_000);
});

describe('rename', () => {
  const schema = `
##
# @JobKind:
#
# @a-b: the first
##
{ 'enum': 'JobKind', 'data': [ 'a-b' ] }

##
# @qom-get:
#
# As \`JOB_DONE\` says; asked by @qom-get.
#
# @kind: a \`JobKind\`
##
{ 'command': 'qom-get', 'data': { 'kind': 'JobKind' } }

##
# @JOB_DONE:
#
# After \`qom-get\`.
#
# @kind: a \`JobKind\`
##
{ 'event': 'JOB_DONE', 'data': { 'kind': 'JobKind' } }
`;
  const renamed = [
    ...['qom-get=getProperty', 'JOB_DONE=Finished', 'JobKind=Kind_of_job'],
    'JobKind.a-b=theFirst',
  ];

  async function generateInto(...args: string[]) {
    const cwd = temporaryFolder({ 'schema.json': schema });
    const run = await runCli(['generate', 'schema.json', '-o', 'out', ...args], { cwd });
    return { ...run, files: run.status === 0 ? filesIn(`${cwd}/out`) : {} };
  }

  it('holds in all files alike, and on the wire nowhere', async () => {
    const flags = renamed.flatMap((pair) => ['--rename', pair]);
    const { status, files } = await generateInto('--emit', 'types,validators,client', ...flags);
    expect(status).toBe(0);
    const text = Object.values(files).join('\n');
    for (const name of [
      'Kind_of_job',
      'Kind_of_jobValues',
      'readonly theFirst: "a-b"',
      'GetPropertyArguments',
      'GetPropertyArgumentsValidator',
      'FinishedEvent',
      '{@link Kind_of_job | JobKind}',
      '{@link FinishedEvent | JOB_DONE}',
      'getProperty(',
    ]) {
      expect(text).toContain(name);
    }
    expect(text.match(/\b(?:QomGet|qomGet|JobDone|JobKind\b(?!`|\})\w*)/g)).toBeNull();
    expect(files['client.ts']).toMatch(/"qom-get"/);
    expect(files['client.ts']).toContain('JOB_DONE: FinishedEvent');
    const typescript = Object.entries(files).map(([path, content]) => ({ path, text: content }));
    expect(typeErrors(typescript)).toEqual([]);
  }, 60_000);

  it('is asked for with both places where names collide', async () => {
    const flags = ['--rename', 'JobKind=GetArguments', '--rename', 'qom-get=Get'];
    const { status, stderr } = await generateInto(...flags);
    expect(status).toBe(1);
    expect(stderr).toBe(
      [
        "schema.json:16:14: error: the type name 'GetArguments' would stand for both enum " +
          "'JobKind' (schema.json:7) and the arguments of command 'qom-get' (schema.json:16); " +
          "give one of them another name with 'rename', as in 'qom-get=NewName' [name-collision]",
        " 16 | { 'command': 'qom-get', 'data': { 'kind': 'JobKind' } }",
        '    |              ^^^^^^^^^',
        "schema.json:7:11: note: 'GetArguments' stands for this one already",
        "  7 | { 'enum': 'JobKind', 'data': [ 'a-b' ] }",
        '    |           ^^^^^^^^^',
        '1 error',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [['JobKind.ab=c'], 1, "which the schema does not define; did you mean 'JobKind.a-b'?"],
    [['qom-gte=get'], 1, "which the schema does not define; did you mean 'qom-get'?"],
    [['qom-get=1st'], 1, "'rename' calls 'qom-get' '1st', which is no identifier"],
    [['qom-get=a-b'], 1, "'rename' calls 'qom-get' 'a-b', which is no identifier"],
    [
      ['JobKind=GetArguments', 'qom-get=Get'],
      1,
      "the type name 'GetArguments' would stand for both enum 'JobKind' (schema.json:7) and " +
        "the arguments of command 'qom-get' (schema.json:16); give one of them another name " +
        "with 'rename', as in 'qom-get=NewName'",
    ],
    [['qom-get'], 2, 'It looks like query-status=GetStatus.'],
    [['qom-get=a', 'qom-get=b'], 2, "'qom-get' has another value already."],
  ])('is told what is wrong with %j', async (pairs, status, message) => {
    const flags = pairs.flatMap((pair) => ['--rename', pair]);
    const result = await generateInto('--emit', 'types', ...flags);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(message);
  });
});
