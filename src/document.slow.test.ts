import { expect, it } from '@jest/globals';
import { bundledTemplates } from './bundled/bundled-templates.js';
import { compareReleases } from './model/release.js';
import { documentSchemas } from './document.js';
import { schemaAt } from './testing/generated-checks.js';
import { describeWithShared, realSchemas } from './testing/shared.js';
import { siteProblems } from './testing/site-problems.js';

describeWithShared('a site of all releases from 2.12 on', () => {
  it('has no link that leads nowhere, and is no larger than it must be', () => {
    const [first, ...others] = realSchemas()
      .filter(({ tree, entry }) => entry === 'qemu' && !/^(?:0|1|2\.[0-8]|seed)\b/.test(tree))
      .map(({ tree, path }) => ({ label: tree, schema: schemaAt(path) }))
      .toSorted((a, b) => compareReleases(a.schema.release, b.schema.release));
    const { files, diagnostics } = documentSchemas([first!, ...others], {
      templates: bundledTemplates,
    });
    expect(diagnostics).toEqual([]);
    expect(others.length).toBeGreaterThan(8);
    expect(siteProblems(files)).toEqual([]);
    const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
    expect(bytes / (others.length + 1)).toBeLessThan(6_000_000);
  }, 300_000);
});
