import { codeSpan } from '../../../markup/markdown.js';
import type { Definition } from '../../../model/definition.js';
import type { Usage } from '../../../model/used-by.js';
import { kindWords, usageWords } from '../page/kind-words.js';
import type { MarkdownScope } from './markdown-scope.js';
import { definitionLink } from './write-type.js';

/** Who uses a type, and for what: a line for each definition. */
export function writeUsages(usages: readonly Usage[], scope: MarkdownScope): string {
  const byUser = new Map<Definition, Usage[]>();
  for (const usage of usages) {
    const known = byUser.get(usage.user);
    if (known) known.push(usage);
    else byUser.set(usage.user, [usage]);
  }
  return [...byUser]
    .map(([user, list]) => {
      const kind = kindWords[user.kind].one;
      return `- ${kind} ${definitionLink(user, scope)}: ${list.map(usageText).join(', ')}`;
    })
    .join('\n');
}

function usageText({ role, name }: Usage): string {
  return name === null ? usageWords[role] : `${usageWords[role]} ${codeSpan(name)}`;
}
