import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './build.js';
import { createMockServer } from './mock/create-mock-server.js';
import { MockCommandError } from './mock/mock-command-error.js';
import { promisedFlags } from './promised-flags.js';
import { runProcess, type ProcessRun } from './run-process.js';
import { temporaryFolder } from './temporary-folder.js';
import { runCli } from './run-cli.js';

const schema = `
{ 'enum': 'RunState', 'data': [ 'running', 'paused' ] }
{ 'struct': 'StatusInfo', 'data': { 'running': 'bool', 'status': 'RunState' } }
{ 'command': 'query-status', 'returns': 'StatusInfo' }
{ 'command': 'stop' }
{ 'command': 'cont' }
{ 'command': 'set-link', 'data': { 'name': 'str', 'up': 'bool' } }
{ 'event': 'STOP' }
`;

/** @param extension what it imports generated files by */
const programText = (extension: string, runtime: string) => `
import { connect, QueryStatusResultValidator, RunState, RunStateValues } from './out/index.${extension}';
import { QmpCommandError } from '${runtime}';

const client = await connect(process.argv[2] ?? '');
const seen: string[] = [];
client.on('STOP', ({ event }) => {
  seen.push(event);
});
await client.cont();
await client.stop();
const info = QueryStatusResultValidator.parse(await client.queryStatus());
const refused = await client.setLink({ name: 'none', up: true }).then(
  () => false,
  (error: unknown) => error instanceof QmpCommandError,
);
await client.close();
const isPaused = info.status === RunState.paused && Object.isFrozen(RunState);
console.log(JSON.stringify({ status: info.status, isPaused, seen, refused, known: RunStateValues }));
`;

const report = {
  status: 'paused',
  isPaused: true,
  seen: ['STOP'],
  refused: true,
  known: ['running', 'paused'],
};

/** What the program prints, with a real QEMU or with a server of ours on the other side. */
export const programReport = `${JSON.stringify(report)}\n`;

export interface OutputOptions {
  readonly target: 'ts' | 'js';
  readonly runtime: 'package' | 'inline';
  readonly importExtension?: 'js' | 'ts';
}

/**
 * A project in a temporary folder: generated code, and a program that uses it. Nothing is installed
 * but TypeScript and Node's types, and this package where the runtime is taken from it.
 */
export class OutputProject {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(options: OutputOptions): Promise<OutputProject> {
    const { target, runtime, importExtension = 'js' } = options;
    const copy = `./out/runtime/index.${importExtension}`;
    const folder = temporaryFolder({
      'schema.json': schema,
      'program.ts': programText(
        importExtension,
        runtime === 'inline' ? copy : 'qapi-typescript/runtime',
      ),
      'package.json': '{ "type": "module" }',
      'tsconfig.json': JSON.stringify({ compilerOptions: flags(importExtension) }),
    });
    link(folder, '@types');
    if (runtime === 'package') link(folder, 'qapi-typescript', projectFolder);
    const args = ['generate', 'schema.json', '-o', 'out', '--target', target];
    const more = ['--runtime', runtime, '--import-extension', importExtension];
    const { status, stderr } = await runCli([...args, ...more], { cwd: folder });
    if (status !== 0) throw new Error(stderr);
    return new OutputProject(folder);
  }

  /** Compiles all in place. @param compiler the name of the package that TypeScript is installed as */
  build(compiler = 'typescript'): Promise<ProcessRun> {
    const tsc = join(projectFolder, 'node_modules', compiler, 'bin/tsc');
    return runProcess(process.execPath, [tsc, '-p', '.'], { cwd: this.folder });
  }

  /** Runs the program, as built, or as it is written. @param socket what it connects to */
  run(node: string, socket: string, program: 'program.js' | 'program.ts'): Promise<ProcessRun> {
    return runProcess(node, [program, socket], { cwd: this.folder });
  }

  /** As `run`, with a mock server. */
  async runMocked(node: string, program: 'program.js' | 'program.ts'): Promise<ProcessRun> {
    await using mock = await createMockServer();
    mock.handle('cont', () => ({}));
    mock.handle('stop', () => {
      mock.emit('STOP');
      return {};
    });
    mock.handle('query-status', () => ({ running: false, status: 'paused', newer: 1 }));
    mock.handle('set-link', () => {
      throw new MockCommandError('no such device', 'DeviceNotFound');
    });
    return await this.run(node, mock.path, program);
  }
}

const flags = (importExtension: 'js' | 'ts') => ({
  ...promisedFlags,
  ...(importExtension === 'ts' && { rewriteRelativeImportExtensions: true }),
});

function link(folder: string, name: string, to = join(projectFolder, 'node_modules', name)): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(to, join(folder, 'node_modules', name));
}
