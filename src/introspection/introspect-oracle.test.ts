import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { compile } from '../compile.js';
import { diskHost } from '../source/disk-host.js';
import { describeWithShared, realSchemas, sharedPath } from '../testing/shared.js';
import { introspect } from './introspect.js';
import { markConditions } from './mark-conditions.js';

describeWithShared('introspection equals what QEMU generates, in content and order', () => {
  const cases = realSchemas()
    .filter(({ entry }) => entry === 'qemu')
    .flatMap(({ tree, path }) =>
      ['masked', 'unmasked'].map((form) => ({
        tree,
        form,
        path,
        answer: sharedPath('oracle', tree, `qemu.introspect-${form}.json`),
      })),
    )
    .filter(({ answer }) => existsSync(answer));

  it('has answers to compare with', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  it.each(cases)('$tree, $form', ({ form, path, answer }) => {
    const { schema } = compile(path, { host: diskHost });
    if (!schema) throw new Error('no schema');
    const ours = markConditions(introspect(schema, { unmask: form === 'unmasked' }));
    expect(ours).toEqual(JSON.parse(readFileSync(answer, 'utf8')));
  });
});
