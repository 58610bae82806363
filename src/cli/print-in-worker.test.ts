import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import type { FileContent } from '../codegen/print-files.js';
import { printHere, type Printer, type StartPrinter } from '../codegen/printer.js';
import { describeWithBuild, projectFolder } from '../testing/build.js';
import { printInWorker } from './print-in-worker.js';

const program = resolve(projectFolder, 'dist/cli/print-worker.cjs');

const file = (name: string): FileContent => ({
  path: `${name}.ts`,
  header: '// x',
  imports: [],
  statements: [{ kind: 'const', name, type: 'number', value: '1' }],
});

/** What a printer makes of two files. */
function printed(printer: Printer) {
  for (const name of ['a', 'b']) printer.add(file(name), '../qemu');
  return printer.finish();
}

describeWithBuild('printInWorker', () => {
  const start = printInWorker(program);

  it.each(['ts', 'js'] as const)('prints %s as it is printed here', async (target) => {
    const files = await printed(start(target));
    expect(files.map(({ path }) => path)).toContain(target === 'ts' ? 'b.ts' : 'b.js');
    expect(files).toEqual(await printed(printHere(target)));
  });

  it('tells what an emitter did wrong', async () => {
    const wrong: FileContent = {
      ...file('a'),
      statements: [{ kind: 'const', name: 'a', value: '1' }],
    };
    for (const startAny of [start, printHere] satisfies StartPrinter[]) {
      const printer = startAny('js');
      printer.add(wrong, null);
      await expect(printer.finish()).rejects.toThrow("the constant 'a' is exported");
    }
  });

  it('fails where there is no such program', async () => {
    const printer = printInWorker('/nowhere/print-worker.cjs')('ts');
    await expect(printer.finish()).rejects.toThrow('/nowhere/print-worker.cjs');
  });
});
