import { afterAll, expect, it } from '@jest/globals';
import {
  conformanceCases,
  expectedVerdict,
  isWhole,
  ourVerdict,
} from './testing/conformance-suite.js';
import { describeWithShared, sharedFolder } from './testing/shared.js';

describeWithShared("QEMU's own schema tests get QEMU's verdict", () => {
  const cases = sharedFolder('conformance').flatMap(conformanceCases);

  it('has cases of six releases', () => {
    expect(new Set(cases.map(({ suite }) => suite)).size).toBeGreaterThanOrEqual(6);
  });

  const judged = cases.filter((one) => isWhole(one) || !expectedVerdict(one).accepted);

  const failing = new Set(judged);

  it.each(judged)('$suite $name', (one) => {
    expect(ourVerdict(one)).toEqual(expectedVerdict(one));
    failing.delete(one);
  });

  afterAll(() => {
    for (const suite of sharedFolder('conformance')) {
      const all = judged.filter((one) => one.suite === suite);
      const failed = all.filter((one) => failing.has(one)).map(({ name }) => name);
      const which = failed.length > 0 ? `: ${failed.join(', ')}` : '';
      process.stdout.write(
        `conformance ${suite}: passed ${all.length - failed.length}, failed ${failed.length}${which}\n`,
      );
    }
  });

  const partial = cases.filter((one) => !judged.includes(one));
  if (partial.length > 0) {
    it.skip.each(partial)('$suite $name: a file that it includes is not there', (one) => {
      ourVerdict(one);
    });
  }
});
