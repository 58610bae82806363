import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compile, diskHost } from 'qapi-typescript';
import { runEmitter, type CompiledText } from 'qapi-typescript/testing/emitters';
import { describeWithShared, sharedPath } from '../../src/testing/shared.js';
import { temporaryFolder } from '../../src/testing/temporary-folder.js';
import { pythonTypedDictEmitter } from './python-typeddict-emitter.js';

const schema = `
{ 'enum': 'Kind', 'data': [ 'disk', 'net', 'none' ] }
{ 'struct': 'Disk', 'data': { 'size': 'size', '*sub-disks': [ 'Disk' ] } }
{ 'union': 'Device', 'base': { 'id': 'str', 'kind': 'Kind' }, 'discriminator': 'kind',
  'data': { 'disk': 'Disk' } }
{ 'alternate': 'Ref', 'data': { 'name': 'str', 'device': 'Device' } }
{ 'command': 'add-device', 'data': { 'device': 'Ref', '*at': 'int8' } }
{ 'command': 'continue', 'data': { '*now': 'bool' } }
{ 'command': 'list', 'returns': [ 'Device' ] }
{ 'event': 'ADDED', 'data': { 'id': 'str' } }`;

const hasPython = (...args: readonly string[]) => spawnSync('python3', args).status === 0;

/** A group of tests that need Python, or a module of it; skipped, and said so, without. */
function describeWithPython(name: string, args: readonly string[], tests: () => void): void {
  if (hasPython(...args)) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`skipped: ${name}: there is no python3 ${args.join(' ')}\n`);
  it.skip(name, tests);
}

async function moduleOf(given: string | CompiledText): Promise<string> {
  const { files, messages } = await runEmitter(pythonTypedDictEmitter, given);
  expect(messages).toEqual([]);
  return files['qmp_types.py'] ?? '';
}

/** Runs Python where the module is; `qemu.qmp` is a stand-in, unless a program needs none. */
function python(module: string, program: string, ...args: readonly string[]) {
  const folder = temporaryFolder({
    'qmp_types.py': module,
    'program.py': program,
    'qemu/__init__.py': '',
    'qemu/qmp.py': standIn,
  });
  const run = spawnSync('python3', [...args, join(folder, 'program.py')], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

const standIn = `
from typing import Dict, Optional

class QMPClient:
    async def execute(self, cmd: str, arguments: Optional[Dict[str, object]] = None, oob: bool = False) -> object:
        print(cmd, arguments)
        return [{'id': 'a', 'kind': 'none'}]
`;

const program = `
import asyncio
import qmp_types
from qemu.qmp import QMPClient

async def main() -> None:
    commands = qmp_types.Commands(QMPClient())
    await commands.add_device({'device': {'id': 'a', 'kind': 'disk', 'size': 1}, 'at': 1})
    await commands.continue_()
    for device in await commands.list():
        print(device['id'])

asyncio.run(main())
`;

describe('a module of TypedDicts', () => {
  it('says what the schema says', async () => {
    const module = await moduleOf(schema);
    expect(module).toContain("Kind = _typing.Literal['disk', 'net', 'none']\n");
    expect(module).toContain(`Disk = _typing.TypedDict("Disk", {
    "size": "int",
    "sub-disks": "_typing.NotRequired[_typing.List[Disk]]",
})
`);
    expect(module).toContain('Device = _typing.Union["Device_disk", "Device_"]\n');
    expect(module).toContain(`
    async def list(self) -> "_typing.List[Device]":
        return _typing.cast("_typing.List[Device]", await self._qmp.execute("list"))
`);
  });
});

describeWithPython(
  'a module of TypedDicts in Python',
  ['-c', 'import sys; assert sys.version_info >= (3, 11)'],
  () => {
    it('runs', async () => {
      expect(python(await moduleOf(schema), program)).toEqual({
        status: 0,
        output:
          "add-device {'device': {'id': 'a', 'kind': 'disk', 'size': 1}, 'at': 1}\n" +
          'continue None\nlist None\na\n',
      });
    });

    describeWithShared('of real schemas', () => {
      it.each(['7.2', '10.0.13', '2.1.0'])('is one: %s', async (release) => {
        const name = release === '2.1.0' ? 'qapi-schema.json' : 'qapi/qapi-schema.json';
        const compiled = compile(sharedPath('qemu', release, name), { host: diskHost });
        const module = await moduleOf({ ...compiled, schema: compiled.schema! });
        // Every annotation, which is a text, has to be right too.
        const check = `
import typing, qmp_types
for name, value in list(vars(qmp_types).items()):
    if typing.is_typeddict(value):
        typing.get_type_hints(value)
print(len(vars(qmp_types)) > 300)
`;
        expect(python(module, check)).toEqual({ status: 0, output: 'True\n' });
        expect(
          python(module, 'import py_compile\npy_compile.compile("qmp_types.py", doraise=True)\n'),
        ).toEqual({ status: 0, output: '' });
      });
    });
  },
);

describeWithPython('a module of TypedDicts for mypy', ['-m', 'mypy', '--version'], () => {
  it('has types that hold', async () => {
    const module = await moduleOf(schema);
    expect(python(module, program, '-m', 'mypy', '--strict')).toEqual({
      status: 0,
      output: expect.stringContaining('no issues found'),
    });
    const wrong = program.replace("'size': 1", "'size': 'big'");
    expect(python(module, wrong, '-m', 'mypy', '--strict')).toMatchObject({ status: 1 });
  }, 120_000);
});
