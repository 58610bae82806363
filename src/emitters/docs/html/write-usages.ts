import type { Definition } from '../../../model/definition.js';
import type { Usage } from '../../../model/used-by.js';
import { kindWords, usageWords } from '../page/kind-words.js';
import { html, joined, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';
import { definitionLink } from './write-type.js';

/** Who uses a type, and for what: a line for each definition. */
export function writeUsages(usages: readonly Usage[], scope: HtmlScope): Html {
  const byUser = new Map<Definition, Usage[]>();
  for (const usage of usages) {
    const known = byUser.get(usage.user);
    if (known) known.push(usage);
    else byUser.set(usage.user, [usage]);
  }
  const items = [...byUser].map(([user, all]) => {
    const words = joined(all.map(usageText), ', ');
    return html`<li>${kindWords[user.kind].one} ${definitionLink(user, scope)}: ${words}</li> `;
  });
  return html`<ul>
    ${items}
  </ul> `;
}

function usageText({ role, name }: Usage): Html {
  return name === null ? html`${usageWords[role]}` : html`${usageWords[role]} <code>${name}</code>`;
}
