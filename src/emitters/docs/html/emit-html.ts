import { escapeHtml } from '../../../codegen/escape-html.js';
import type { EmitContext } from '../../../codegen/emit-context.js';
import { loadTemplate } from '../../../codegen/load-template.js';
import { formatRelease } from '../../../model/release.js';
import type { Schema } from '../../../model/schema.js';
import { relativePath, type Links } from '../links.js';
import { indexPage } from '../page/index-page.js';
import type { ModulePage } from '../page/page.js';
import type { Reference } from '../page/reference-pages.js';
import { html, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';
import { searchIndex } from './search-index.js';
import { writeIndex } from './write-index.js';
import { writeModule } from './write-module.js';
import { writeNavigation } from './write-navigation.js';

/** What pages load beside themselves, as it is. */
const assets = ['site.css', 'site.js', 'minisearch.js'] as const;

const placeholders = [
  'title',
  'site',
  'root',
  'index',
  'navigation',
  'content',
  'version',
] as const;

/** Writes pages as a site that needs no server. */
export function emitHtml(
  { pages, typeScript }: Reference,
  links: Links,
  context: EmitContext,
): void {
  const { schema } = context;
  const version = versionOf(schema);
  const site = `QEMU ${version} reference`;
  const template = { names: placeholders, escape: escapeHtml };
  const fill = loadTemplate('docs/page.html', template, context);
  const write = (path: string, title: string, content: Html, current: ModulePage | null) => {
    const root = relativePath(path, links.index).replace(/index\.html$/, '');
    const navigation = writeNavigation(pages, current, path, links);
    context.textFile(
      path,
      fill({ title, site, root, index: `${root}index.html`, navigation, content, version }),
    );
  };
  const scopeOf = (page: string): HtmlScope => {
    const find = (name: string) => schema.definition(name);
    return { page, links, find, typeScript, own: new Map(), headings: 1 };
  };
  for (const page of pages) {
    const path = links.page(page.path);
    write(path, `${page.path} - ${site}`, writeModule(page, scopeOf(path)), page);
  }
  const source = html`Read from <code>${schema.entry}</code> of QEMU ${version}.`;
  const index = writeIndex(indexPage(pages), { title: site, source }, scopeOf(links.index));
  write(links.index, site, index, null);
  const folder = links.index.replace(/index\.html$/, '');
  context.textFile(`${folder}search.js`, searchIndex(pages, links));
  for (const name of assets) emitAsset(name, folder, context);
}

function emitAsset(
  name: string,
  folder: string,
  { settings, report, textFile }: EmitContext,
): void {
  const template = `docs/${name}`;
  const text = settings.templates.read(template);
  if (text === undefined) report('missing-template', { template });
  else textFile(`${folder}assets/${name}`, text);
}

function versionOf({ version, release }: Schema): string {
  return version?.trim() ?? formatRelease(release);
}
