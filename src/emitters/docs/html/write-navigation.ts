import { relativePath, type Links } from '../links.js';
import type { ModulePage } from '../page/page.js';
import { html, nothing, type Html } from './html.js';
import { writeContents } from './write-module.js';

/** The modules, and of the one that is shown what it has. @param current null on other pages */
export function writeNavigation(
  pages: readonly ModulePage[],
  current: ModulePage | null,
  from: string,
  links: Links,
): Html {
  const items = pages.map((page) => {
    const isCurrent = page === current;
    const mark = isCurrent ? html` aria-current="page"` : nothing;
    const target = isCurrent ? '#main' : relativePath(from, links.page(page.path));
    const contents = isCurrent ? writeContents(page) : nothing;
    return html`<li><a href="${target}" ${mark}>${page.path}</a>${contents}</li> `;
  });
  return html`<ul>
    ${items}
  </ul>`;
}
