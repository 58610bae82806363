import type { EmitContext } from '../../../codegen/emit-context.js';
import { escapeHtml } from '../../../codegen/escape-html.js';
import { loadTemplate } from '../../../codegen/load-template.js';
import { relativePath } from '../links.js';
import { html, nothing, type Html } from './html.js';

/** What it takes to write a site. */
export type SiteContext = Pick<EmitContext, 'settings' | 'report' | 'textFile'>;

/** What is the same on all pages of a site. */
export interface Site {
  /** What readers call it. */
  readonly name: string;
  /** What the paths of its files begin with: a folder with a slash at its end, or nothing. */
  readonly folder: string;
  /** The releases that it has, oldest first; none where it is about one schema. */
  readonly releases: readonly string[];
}

/** A page, but for what stands around it. */
export interface PageContent {
  readonly path: string;
  readonly title: string;
  readonly content: Html;
  readonly navigation: Html;
  /** The release that it belongs to; null where it is about several, or there is but one. */
  readonly release: string | null;
}

/** Puts the shell around pages. */
export type Shell = (page: PageContent) => void;

const names = [
  'title',
  'site',
  'home',
  'root',
  'assets',
  'release',
  'versions',
  'navigation',
  'content',
] as const;

export function createShell(site: Site, context: SiteContext): Shell {
  const fill = loadTemplate('docs/page.html', { names, escape: escapeHtml }, context);
  return ({ path, title, content, navigation, release }) => {
    const to = (target: string) => relativePath(path, `${site.folder}${target}`);
    // What is searched where no release is shown is the newest.
    const searched = release ?? site.releases.at(-1);
    const root = to(searched === undefined ? 'index.html' : `${searched}/index.html`);
    const text = fill({
      title: title === site.name ? title : `${title} - ${site.name}`,
      site: site.name,
      home: to('index.html'),
      root: root.replace(/index\.html$/, ''),
      assets: to('assets/site.js').replace(/site\.js$/, ''),
      release: release ?? '',
      versions: versionsHtml(site, release, to),
      navigation,
      content,
    });
    context.textFile(path, text);
  };
}

/** The way to the other releases; a script makes it one to the same place there. */
function versionsHtml(
  { releases }: Site,
  current: string | null,
  to: (target: string) => string,
): Html {
  if (releases.length === 0) return nothing;
  const items = releases.toReversed().map((label) => {
    const mark = label === current ? html` aria-current="true"` : nothing;
    return html`<li>
      <a href="${to(`${label}/index.html`)}" data-release="${label}" ${mark}>${label}</a>
    </li>`;
  });
  return html`<details class="versions">
    <summary>${current === null ? 'Versions' : `Version ${current}`}</summary>
    <ul>
      ${items}
    </ul>
  </details>`;
}

/** What pages load beside themselves, as it is. */
const assets = ['site.css', 'site.js', 'minisearch.js'] as const;

export function emitAssets({ folder }: Site, { settings, report, textFile }: SiteContext): void {
  for (const name of assets) {
    const template = `docs/${name}`;
    const text = settings.templates.read(template);
    if (text === undefined) report('missing-template', { template });
    else textFile(`${folder}assets/${name}`, text);
  }
}
