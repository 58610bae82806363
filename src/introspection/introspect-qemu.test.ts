import { expect, it } from '@jest/globals';
import { compile } from '../compile.js';
import { buildSymbols } from '../model/build-symbols.js';
import { diskHost } from '../source/disk-host.js';
import { QmpClient } from '../runtime/qmp-client.js';
import { describeWithQemu, startQemu } from '../testing/real-qemu.js';
import { describeWithShared, sharedPath } from '../testing/shared.js';
import { symbolsOfBuild } from '../testing/symbols-of-build.js';
import { introspect } from './introspect.js';
import { markConditions } from './mark-conditions.js';
import { resolveInfo } from './resolve-info.js';

/** What Debian builds QEMU 7.2 for x86_64 with, among the symbols that its schema asks for. */
const debian = {
  defined: [
    'CONFIG_CURSES',
    'CONFIG_DBUS_DISPLAY',
    'CONFIG_FDT',
    'CONFIG_FUSE',
    'CONFIG_GBM',
    'CONFIG_GTK',
    'CONFIG_LIBPMEM',
    'CONFIG_LINUX',
    'CONFIG_LINUX_IO_URING',
    'CONFIG_OPENGL',
    'CONFIG_POSIX',
    'CONFIG_REPLICATION',
    'CONFIG_SDL',
    'CONFIG_SECRET_KEYRING',
    'CONFIG_SPICE',
    'CONFIG_SPICE_PROTOCOL',
    'CONFIG_TCG',
    'CONFIG_TPM',
    'CONFIG_VDUSE_BLK_EXPORT',
    'CONFIG_VHOST_CRYPTO',
    'CONFIG_VHOST_USER_BLK_SERVER',
    'CONFIG_VNC',
    'CONFIG_ZSTD',
    'HAVE_HOST_BLOCK_DEVICE',
    'HAVE_IPPROTO_MPTCP',
    'TARGET_I386',
  ],
  undefined: ['CONFIG_BLKIO', 'CONFIG_COCOA', 'CONFIG_VMNET', 'TARGET_ARM', 'TARGET_S390X'],
};

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
        expect([...symbols.defined].sort()).toEqual(debian.defined);
        expect([...symbols.undefined].sort()).toEqual(debian.undefined);
      }
      const build = buildSymbols(schema, symbols.defined);
      expect(markConditions(resolveInfo(entries, build))).toEqual(reply);
    });
  });
});
