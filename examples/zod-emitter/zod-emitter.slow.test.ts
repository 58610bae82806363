import { expect, it } from '@jest/globals';
import { compile, diskHost } from 'qapi-typescript';
import { runEmitter, typeErrors } from 'qapi-typescript/testing/emitters';
import { describeWithShared, sharedFolder, sharedPath } from '../../src/testing/shared.js';
import { zodEmitter } from './zod-emitter.js';

const releases = sharedFolder('qemu').filter((release) => /^(7\.2|10\.0)\b/.test(release));

// TypeScript takes a while to compare two thousand types with what Zod infers.
describeWithShared('schemas of Zod of real schemas', () => {
  it.each(releases)(
    'have the types that `types` wrote: %s',
    async (release) => {
      const path = sharedPath('qemu', release, 'qapi/qapi-schema.json');
      const { schema, sources } = compile(path, { host: diskHost });
      const { files, messages } = await runEmitter(zodEmitter, { schema: schema!, sources });
      expect(messages).toEqual([]);
      expect(await typeErrors(files)).toEqual([]);
    },
    600_000,
  );
});
