import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isOutputPath } from '../codegen/output-path.js';
import type { TemplateSource } from '../codegen/template-source.js';

/** Beside `src` and `dist` alike. */
const folder = new URL('../../templates/', import.meta.url);

/** What `build-bundles.js` makes for the pages of the documentation. */
const built: Readonly<Record<string, URL>> = {
  'docs/minisearch.js': new URL('../../dist/site/minisearch.js', import.meta.url),
};

/** The templates that the package brings with it. */
export const bundledTemplates: TemplateSource = {
  read(path) {
    if (!isOutputPath(path)) return undefined;
    try {
      return readFileSync(fileURLToPath(built[path] ?? new URL(path, folder)), 'utf8');
    } catch {
      return undefined;
    }
  },
};
