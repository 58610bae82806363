import { emitReference } from '../html/emit-reference.js';
import { createShell, emitAssets, type Shell, type Site, type SiteContext } from '../html/shell.js';
import { referencePages } from '../page/reference-pages.js';
import type { Release } from './history.js';
import {
  changesPath,
  historyPath,
  historyView,
  releaseSet,
  type ReleaseSet,
} from './release-set.js';
import { versionTable } from './version-table.js';
import { writeChanges } from './write-changes.js';
import { writeHistories } from './write-history.js';
import { writeOverview, writeSetNavigation } from './write-overview.js';

/**
 * Several releases as one site: the reference of each in a folder of its own, what changed from one
 * to the next, and the history of each definition.
 *
 * @param releases oldest first
 */
export function emitReleases(releases: readonly Release[], context: SiteContext): void {
  const set = releaseSet(releases, '');
  const site: Site = {
    name: 'QEMU reference',
    folder: set.folder,
    releases: releases.map(({ label }) => label),
  };
  const shell = createShell(site, context);
  emitEach(set, shell, context);
  emitComparisons(set, site, shell);
  context.textFile(`${set.folder}versions.js`, versionTable(set));
  emitAssets(site, context);
}

function emitEach(set: ReleaseSet, shell: Shell, context: SiteContext): void {
  const { settings } = context;
  set.releases.forEach(({ label, schema, names, links, report }, at) => {
    const reference = referencePages({ schema, names, settings, report });
    const history = historyView(set, at);
    const title = `QEMU ${label} reference`;
    emitReference({ schema, reference, links, shell, title, release: label, history }, context);
  });
}

function emitComparisons(set: ReleaseSet, { name, folder }: Site, shell: Shell): void {
  const write = (path: string, title: string, content: ReturnType<typeof writeOverview>) => {
    shell({ path, title, content, navigation: writeSetNavigation(set, path), release: null });
  };
  const index = `${folder}index.html`;
  write(index, name, writeOverview(set, name, index));
  set.releases.slice(1).forEach(({ label }, before) => {
    write(changesPath(set, label), `Changes in ${label}`, writeChanges(set, before + 1));
  });
  for (const space of ['command', 'event', 'type']) {
    const path = historyPath(set, `${space}-`);
    const own = [...set.histories.values()]
      .filter(({ anchor }) => anchor.startsWith(`${space}-`))
      .toSorted((a, b) => (a.anchor < b.anchor ? -1 : 1));
    const title = `History of ${space}s`;
    write(path, title, writeHistories(set, title, own, path));
  }
}
