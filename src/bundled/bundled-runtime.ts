import { readdirSync, readFileSync } from 'node:fs';
import type { RuntimeSource } from '../codegen/runtime-source.js';

/** What `build-inline-runtime.js` has made; beside `src` and `dist` alike. */
const folder = new URL('../../dist/inline/', import.meta.url);

/** The runtime that the package brings with it. */
export const bundledRuntime: RuntimeSource = {
  files(language) {
    const root = new URL(`${language}/`, folder);
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.[jt]s$|LICENSE$/.test(path));
    return paths.map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
  },
};
