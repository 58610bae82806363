import { formatRelease } from '../../../model/release.js';
import type { Schema } from '../../../model/schema.js';
import type { Links } from '../links.js';
import { indexPage } from '../page/index-page.js';
import type { Reference } from '../page/reference-pages.js';
import { html } from './html.js';
import type { HistoryView } from './history-view.js';
import type { HtmlScope } from './html-scope.js';
import { searchIndex } from './search-index.js';
import { emitAssets, createShell, type Shell, type Site, type SiteContext } from './shell.js';
import { writeIndex } from './write-index.js';
import { writeModule } from './write-module.js';
import { writeNavigation } from './write-navigation.js';

/** The reference of a schema as a site of its own. */
export function emitSite(
  schema: Schema,
  reference: Reference,
  links: Links,
  context: SiteContext,
): void {
  const folder = links.index.replace(/index\.html$/, '');
  const site: Site = { name: `QEMU ${versionOf(schema)} reference`, folder, releases: [] };
  const shell = createShell(site, context);
  const parts = { schema, reference, links, shell, title: site.name, release: null, history: null };
  emitReference(parts, context);
  emitAssets(site, context);
}

/** A schema, and the place that it has in a site. */
export interface ReferenceParts {
  readonly schema: Schema;
  readonly reference: Reference;
  readonly links: Links;
  readonly shell: Shell;
  /** What its index is called. */
  readonly title: string;
  readonly release: string | null;
  readonly history: HistoryView | null;
}

/** The pages of a schema, and what is searched on them. */
export function emitReference(
  { schema, reference, links, shell, title, release, history }: ReferenceParts,
  { textFile }: Pick<SiteContext, 'textFile'>,
): void {
  const { pages, outlines, typeScript } = reference;
  const scopeOf = (page: string): HtmlScope => {
    const find = (name: string) => schema.definition(name);
    return { page, links, find, typeScript, history, own: new Map(), headings: 1 };
  };
  for (const page of pages) {
    const path = links.page(page.path);
    const navigation = writeNavigation(pages, page, path, links);
    const content = writeModule(page, scopeOf(path));
    shell({ path, title: page.path, content, navigation, release });
  }
  const path = links.index;
  const source = html`Read from <code>${schema.entry}</code> of QEMU ${versionOf(schema)}.`;
  const content = writeIndex(indexPage(outlines), { title, source }, scopeOf(path));
  const navigation = writeNavigation(pages, null, path, links);
  shell({ path, title, content, navigation, release });
  textFile(path.replace(/index\.html$/, 'search.js'), searchIndex(pages, links));
}

export function versionOf({ version, release }: Schema): string {
  return version?.trim() ?? formatRelease(release);
}
