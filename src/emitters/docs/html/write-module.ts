import { definitionsOf } from '../page/index-page.js';
import { kindWords } from '../page/kind-words.js';
import type { ModulePage, PageEntry } from '../page/page.js';
import { anchorOf } from '../links.js';
import { html, joined, nothing, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';
import { writeBlocks } from './write-blocks.js';
import { writeDefinition } from './write-definition.js';

/** Everything of a module, in the order of its file. */
export function writeModule({ path, entries }: ModulePage, scope: HtmlScope): Html {
  const [first] = entries;
  // Headings of definitions stand below one of a chapter.
  const titled = first?.kind === 'text' && first.blocks[0]?.kind === 'heading';
  const heading = titled ? nothing : html`<h2>Definitions</h2> `;
  const pieces = entries.map((entry) => writeEntry(entry, scope));
  return html`<h1><code>${path}</code></h1>
    ${heading}${pieces}`;
}

function writeEntry(entry: PageEntry, scope: HtmlScope): Html {
  return entry.kind === 'text' ? writeBlocks(entry.blocks, scope) : writeDefinition(entry, scope);
}

/** What is on the page, kind by kind, for the navigation. */
export function writeContents(page: ModulePage): Html {
  const definitions = definitionsOf(page).map(({ definition }) => definition);
  const lists = Object.entries(kindWords).map(([kind, { many }]) => {
    const found = definitions.filter((definition) => definition.kind === kind);
    if (found.length === 0) return nothing;
    const items = found.map(
      (definition) =>
        html`<li>
          <a href="#${anchorOf(definition)}"><code>${definition.name}</code></a>
        </li>`,
    );
    return html`<li>
      <span>${many}</span>
      <ul>
        ${items}
      </ul>
    </li>`;
  });
  return html`<ul>
    ${joined(lists)}
  </ul>`;
}
