import { expect, it } from '@jest/globals';
import { compile } from '../compile.js';
import { buildSymbols } from '../model/build-symbols.js';
import { diskHost } from '../source/disk-host.js';
import { QmpClient } from '../runtime/qmp-client.js';
import { debianBuild } from '../testing/debian-build.js';
import { describeWithQemu, startQemu } from '../testing/real-qemu.js';
import { describeWithShared, sharedPath } from '../testing/shared.js';
import { symbolsOfBuild } from '../testing/symbols-of-build.js';
import { introspect } from './introspect.js';
import { markConditions } from './mark-conditions.js';
import { resolveInfo } from './resolve-info.js';

async function askQemu(): Promise<{ release: string; reply: Record<string, unknown>[] }> {
  const qemu = await startQemu();
  try {
    const client = await QmpClient.connect(qemu.path);
    const { major, minor } = client.version;
    const reply = await client.execute('query-qmp-schema');
    await client.close();
    return {
      release: `${String(major)}.${String(minor)}`,
      reply: reply as Record<string, unknown>[],
    };
  } finally {
    await qemu.stop();
  }
}

describeWithShared('introspection of the release that is installed', () => {
  describeWithQemu('equals what the real QEMU answers', () => {
    it('to the letter, under the symbols of its build', async () => {
      const { release, reply } = await askQemu();
      const { schema } = compile(sharedPath('qemu', release, 'qapi/qapi-schema.json'), {
        host: diskHost,
      });
      if (!schema) throw new Error(`no schema of ${release}`);
      const entries = introspect(schema, { unmask: false });
      const symbols = symbolsOfBuild(entries, reply);
      if (release === '7.2') {
        expect([...symbols.defined].sort()).toEqual(debianBuild.defined);
        expect([...symbols.undefined].sort()).toEqual(debianBuild.undefined);
      }
      const build = buildSymbols(schema, symbols.defined);
      expect(markConditions(resolveInfo(entries, build))).toEqual(reply);
    });
  });
});
