import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LanguageServer, placeOf, type FoundPlace } from './testing/language-server.js';
import { runCli } from './testing/run-cli.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const project = resolve(import.meta.dirname, '..');

const schema = `{ 'include': 'sub/printer.json' }
{ 'command': 'query-printer', 'returns': 'PrinterInfo' }
{ 'command': 'set-paper', 'data': { 'tray': 'int',
                                    'paper-size': 'PaperSize' } }
{ 'event': 'PAPER_JAM', 'data': { 'tray': 'int' } }
`;
const printer = `
{ 'enum': 'PaperSize',
  'data': [ 'a4',
            { 'name': 'us-letter', 'if': 'INCHES' } ] }
{ 'struct': 'PrinterInfo',
  'data': { 'name': 'str',
            '*size': 'PaperSize' } }
{ 'union': 'Job', 'base': { 'paper': 'PaperSize' }, 'discriminator': 'paper',
  'data': {
    'us-letter': 'PrinterInfo' } }
{ 'command': 'print', 'data': 'Job', 'boxed': true }
`;
const program = `import { connect, PaperSize, PaperSizeValues, type Commands, type JobUsLetterBranch } from './out/index.js';
import type { PrinterInfo } from './out/index.js';
const client = await connect('/run/printer.sock');
const info: PrinterInfo = await client.queryPrinter();
await client.setPaper({ tray: 1, 'paper-size': PaperSizeValues[0] ?? 'a4' });
client.on('PAPER_JAM', ({ data }) => { console.log(data.tray); });
console.log(info.size, info.name);
export type Query = Commands['query-printer'];
export type Letter = JobUsLetterBranch;
export const size: PaperSize = PaperSize.usLetter;
console.log(size === PaperSize.a4);
`;

/** The text of a schema file from which an editor would go. */
function textAt({ file, start, end }: FoundPlace): string {
  const line = readFileSync(file, 'utf8').split('\n')[start.line - 1] ?? '';
  return `${start.line}: ${line.slice(start.offset - 1, start.line === end.line ? end.offset - 1 : 0)}`;
}

describe.each(['typescript', 'typescript-5.9'])('an editor with %s goes', (compiler) => {
  const tsconfig = {
    compilerOptions: {
      ...{ module: 'nodenext', target: 'es2022', strict: true, noEmit: true, types: ['node'] },
      typeRoots: [join(project, 'node_modules/@types')],
      paths: { 'qapi-typescript/runtime': [join(project, 'src/runtime/index.ts')] },
    },
    files: ['program.ts'],
  };
  const folder = realpathSync(
    temporaryFolder({
      'qemu/schema.json': schema,
      'qemu/sub/printer.json': printer,
      'program.ts': program,
      'package.json': '{ "type": "module" }',
      'tsconfig.json': JSON.stringify(tsconfig),
    }),
  );
  const file = join(folder, 'program.ts');
  const main = join(folder, 'qemu/schema.json');
  const sub = join(folder, 'qemu/sub/printer.json');
  let server: LanguageServer | undefined;

  beforeAll(async () => {
    const args = ['generate', 'qemu/schema.json', '-o', 'out', '--target', 'js'];
    expect(await runCli(args, { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    server = new LanguageServer(compiler);
    server.open(file);
  });

  afterAll(() => {
    server?.close();
  });

  it.each([
    ['the method of a command', 'queryPrinter', 0, main, "2: 'query-printer'"],
    ['a command in the map', "'query-printer'", 1, main, "2: 'query-printer'"],
    ['a type', 'PrinterInfo = ', 0, sub, "5: 'PrinterInfo'"],
    ['a member', 'info.size', 5, sub, "7: '*size'"],
    ['an argument', "'paper-size'", 1, main, "4: 'paper-size'"],
    ['what an event carries', 'data.tray', 5, main, "5: 'tray'"],
    ['the values of an enum', 'PaperSizeValues[', 0, sub, "2: 'PaperSize'"],
    ['the value of an enum', 'PaperSize.usLetter', 10, sub, "4: 'us-letter'"],
    ['the first value', 'PaperSize.a4', 10, sub, "3: 'a4'"],
    ['the object of all values', 'PaperSize.a4', 0, sub, "2: 'PaperSize'"],
    ['an enum as a type', 'PaperSize = ', 0, sub, "2: 'PaperSize'"],
    ['a branch, its value that is', 'JobUsLetterBranch;', 0, sub, "10: 'us-letter'"],
  ])('from %s to the schema', async (_, text, shift, to, expected) => {
    const found = await server!.definition(placeOf(file, text, shift));
    // An enum is a type and a value: both lead to one place, which editors show once.
    const places = new Map(found.map((each) => [textAt(each), each.file]));
    expect([...places]).toEqual([[expected, to]]);
  });

  it('from a literal nowhere, but the map knows the place of the value', async () => {
    expect(await server!.definition(placeOf(file, "'a4'", 1))).toEqual([]);
    const declarations = join(folder, 'out/types/sub/printer.d.ts');
    const map = new TraceMap(readFileSync(`${declarations}.map`, 'utf8'));
    const places = ['"a4"', '"us-letter"'].map((value) => {
      const { line, offset } = placeOf(declarations, value);
      return originalPositionFor(map, { line, column: offset - 1 });
    });
    const source = '../../../qemu/sub/printer.json';
    expect(places).toMatchObject([
      { source, line: 3, column: 12 },
      { source, line: 4, column: 22 },
    ]);
  });
});
