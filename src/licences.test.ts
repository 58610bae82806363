import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { projectFolder } from './testing/build.js';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** Packages that are in the bundles, with all that they depend on. */
const bundled = ['commander', 'liquidjs', 'minisearch'];

/** Licences that ask for no more than to be named. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

function usersPackages() {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(packages).flatMap(([path, { version, license = 'unknown', dev }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    if (path === '' || (dev === true && !bundled.includes(name))) return [];
    return [{ name, version, license, how: dev === true ? 'bundled' : 'installed' }];
  });
}

function page(): string {
  const rows = usersPackages()
    .map((one) => `| ${one.name} | ${one.version} | ${one.license} | ${one.how} |\n`)
    .sort();
  return `# Licences of what comes with the package

What is installed with \`qapi-typescript\`, and what its bundles contain. A test writes this page from \`package-lock.json\`; \`npm sbom --omit dev --sbom-format cyclonedx\` tells the same to programs. Clients that are generated depend on nothing but the runtime, which has no dependencies.

| package | version | licence | how |
| --- | --- | --- | --- |
${rows.join('')}`;
}

it('docs/licences.md lists what users get', () => {
  const path = join(projectFolder, 'docs/licences.md');
  if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, page());
  expect(readFileSync(path, 'utf8')).toBe(page());
});

it('every licence asks for no more than to be named', () => {
  const others = usersPackages().filter(({ license }) => !allowed.includes(license));
  expect(others).toEqual([]);
});

it('the bundles contain what is listed', () => {
  const imported = read('src/bundled/build-bundles.js').matchAll(
    /node_modules\/([\w-]+)\/LICENSE/g,
  );
  expect([...new Set([...imported].map(([, name]) => name))].sort()).toEqual(bundled);
});
