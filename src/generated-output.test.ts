import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeWithBuild } from './testing/build.js';
import { OutputProject, programReport } from './testing/output-project.js';
import { describeWithQemu, startQemu } from './testing/real-qemu.js';

describeWithBuild('generated code with a copy of the runtime', () => {
  describe.each(['ts', 'js'] as const)('as %s', (target) => {
    let project: OutputProject;

    beforeAll(async () => {
      project = await OutputProject.create({ target, runtime: 'inline' });
    });

    it('compiles under all flags, where the package is not installed', async () => {
      expect(existsSync(join(project.folder, 'node_modules/qapi-typescript'))).toBe(false);
      expect(await project.build()).toEqual({ status: 0, output: '' });
    });

    it('runs', async () => {
      expect(await project.runMocked(process.execPath, 'program.js')).toEqual({
        status: 0,
        output: programReport,
      });
    });

    describeWithQemu('with a real QEMU', () => {
      it('says the same', async () => {
        const qemu = await startQemu(['-M', 'none', '-nodefaults', '-display', 'none', '-S']);
        try {
          const run = await project.run(process.execPath, qemu.path, 'program.js');
          expect(run).toEqual({ status: 0, output: programReport });
        } finally {
          await qemu.stop();
        }
      });
    });
  });
});
