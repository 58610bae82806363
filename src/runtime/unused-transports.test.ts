import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { bundle } from '../../bench/bundle.js';

/** What only some connections need, each with words that its code must hold. */
const parts = {
  tlsTarget: ["from 'node:tls'", 'secureConnect'],
  processTarget: ['has no pipes as standard input', 'QmpProcessError'],
  streamTarget: ["from 'node:stream'", 'it has ended'],
  keepConnected: ['There is no connection', 'retryFirst'],
  keepAgentConnected: ['There is no connection', 'guest-sync'],
} as const;

const runtime = resolve(import.meta.dirname, 'index.ts');

it.each(['esbuild', 'rollup'] as const)(
  '%s keeps of the ways to connect those that are used',
  async (bundler) => {
    const bundled = async (used: string): Promise<string> => {
      const program = `
        import { connect, QmpClient, ${used} } from 'qapi-typescript/runtime';
        console.log(await connect('/run/vm.sock'), ${used});`;
      const text = await bundle(bundler, { 'program.ts': program }, runtime);
      return text.replaceAll(/from ?"(.*?)"/g, "from '$1'");
    };
    const plain = await bundled('QmpError');
    for (const words of Object.values(parts)) {
      for (const word of words) expect(plain).not.toContain(word);
    }
    for (const [name, words] of Object.entries(parts)) {
      const text = await bundled(name);
      for (const word of words) expect(text).toContain(word);
    }
  },
  60_000,
);
