import { relativePath } from '../links.js';
import type { IndexPage, ModuleSummary } from '../page/index-page.js';
import type { DefinitionSummary } from '../page/module-outline.js';
import { kindWords } from '../page/kind-words.js';
import { html, nothing, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';
import { badges } from './write-badges.js';
import { writeInlines } from './write-inlines.js';
import { definitionLink } from './write-type.js';

/** All modules, then all definitions by kind and name. */
export function writeIndex(
  { modules, kinds }: IndexPage,
  { title, source }: { readonly title: string; readonly source: Html },
  scope: HtmlScope,
): Html {
  const links = kinds.map(
    ({ kind, definitions }) =>
      html`<li><a href="#${kind}s">${kindWords[kind].many}</a> (${definitions.length})</li>`,
  );
  const lists = kinds.map(({ kind, definitions }) => {
    const items = definitions.map((one) => definitionItem(one, scope));
    return html`<h2 id="${kind}s">${kindWords[kind].many}</h2>
      <ul class="index">
        ${items}
      </ul> `;
  });
  const rows = modules.map((module) => moduleItem(module, scope));
  return html`<h1>${title}</h1>
    <p>${source}</p>
    <ul class="inline">
      <li><a href="#modules">Modules</a> (${modules.length})</li>
      ${links}
    </ul>
    <h2 id="modules">Modules</h2>
    <ul class="index">
      ${rows}
    </ul>
    ${lists}`;
}

function moduleItem({ path, title, definitions }: ModuleSummary, scope: HtmlScope): Html {
  const target = relativePath(scope.page, scope.links.page(path));
  const text = writeInlines(title, scope);
  const count = `${String(definitions)} definition${definitions === 1 ? '' : 's'}`;
  const shown = text.text === '' ? html`${count}` : html`${text}, ${count}`;
  return html`<li>
    <a href="${target}"><code>${path}</code></a> <span class="summary">${shown}</span>
  </li> `;
}

function definitionItem({ definition, summary }: DefinitionSummary, scope: HtmlScope): Html {
  const text = writeInlines(summary, scope);
  const shown = text.text === '' ? nothing : html` <span class="summary">${text}</span>`;
  return html`<li>${definitionLink(definition, scope)}${badges(definition)}${shown}</li> `;
}
