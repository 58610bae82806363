import { beforeAll, describe, expect, it } from '@jest/globals';
import { check } from 'prettier';
import { matrixSlice, MatrixProject, outputMatrix } from './testing/output-matrix.js';
import { describeWithShared } from './testing/shared.js';
import { countAny } from './testing/type-check.js';

const clean = { status: 0, output: '' };

/** `npm run test:matrix` takes all there is, the suite a slice of it. */
const matrix = process.env['OUTPUT_MATRIX'] === 'all' ? outputMatrix() : matrixSlice();

describeWithShared('the output of real schemas', () => {
  describe.each(matrix)('$name', ({ cells }) => {
    let project: MatrixProject;

    beforeAll(async () => {
      project = await MatrixProject.create(cells);
    }, 600_000);

    it.each(['typescript-5.9', 'typescript', 'typescript-7'])(
      'compiles with %s under every flag',
      async (compiler) => {
        expect(await project.compile(compiler)).toEqual(clean);
      },
      1_200_000,
    );

    it('gets no message of typescript-eslint', async () => {
      expect(await project.lint()).toEqual(clean);
    }, 1_200_000);

    it('is what prettier would print, and nowhere any', async () => {
      const wrong: string[] = [];
      for (const file of project.files()) {
        if (!(await check(file.text, { filepath: file.path }))) wrong.push(`${file.path}: layout`);
        if (file.path.endsWith('.ts') && countAny(file) > 0) wrong.push(`${file.path}: any`);
      }
      expect(wrong).toEqual([]);
    }, 1_200_000);
  });
});
