import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeWithBuild } from './testing/build.js';
import { describeWithNode } from './testing/node-release.js';
import { OutputProject, programReport, type OutputOptions } from './testing/output-project.js';

const built = { status: 0, output: '' };
const ran = { status: 0, output: programReport };

const variants: readonly OutputOptions[] = (['ts', 'js'] as const).flatMap((target) =>
  (['package', 'inline'] as const).map((runtime) => ({ target, runtime })),
);

describeWithBuild('generated code', () => {
  describe.each(variants)('as $target with the runtime $runtime', (options) => {
    let project: OutputProject;

    beforeAll(async () => {
      project = await OutputProject.create(options);
    });

    it.each(['typescript-5.9', 'typescript-7', 'typescript'])(
      'compiles with %s',
      async (compiler) => {
        expect(await project.build(compiler)).toEqual(built);
      },
    );

    describe.each([20, 22, 24])('with Node %d', (major) => {
      describeWithNode(major, 'built', (node) => {
        it('runs', async () => {
          expect(await project.runMocked(node, 'program.js')).toEqual(ran);
        });
      });
    });
  });

  describe.each(['package', 'inline'] as const)(
    'with imports of ts and the runtime %s',
    (runtime) => {
      let project: OutputProject;

      beforeAll(async () => {
        project = await OutputProject.create({ target: 'ts', runtime, importExtension: 'ts' });
      });

      describe.each([22, 24])('with Node %d', (major) => {
        describeWithNode(major, 'unbuilt', (node) => {
          it('runs', async () => {
            expect(await project.runMocked(node, 'program.ts')).toEqual(ran);
          });
        });
      });

      it('compiles and runs too', async () => {
        expect(await project.build()).toEqual(built);
        expect(await project.runMocked(process.execPath, 'program.js')).toEqual(ran);
      });
    },
  );
});
