import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { apiReports, publicFaces, type PublicFace } from './testing/api-report.js';
import { describeWithBuild, projectFolder } from './testing/build.js';

const names = Object.keys(publicFaces) as PublicFace[];

describeWithBuild('the public faces', () => {
  let reports: Readonly<Record<PublicFace, string>>;

  beforeAll(() => {
    reports = apiReports();
  }, 120_000);

  // After a change that is meant: `npm run api`, and the difference is seen in review.
  it.each(names)('%s is as docs/api tells', (name) => {
    const path = join(projectFolder, `docs/api/${name}.api.md`);
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, reports[name]);
    expect(reports[name]).toBe(readFileSync(path, 'utf8'));
  });

  it.each(names)('%s has no type of a package that it would bind its users to', (name) => {
    const modules = [...reports[name].matchAll(/from '([^']+)'/g)].map(([, module = '']) => module);
    expect(modules.filter((module) => !module.startsWith('node:'))).toEqual([]);
  });
});
