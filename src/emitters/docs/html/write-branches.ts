import { firstSentence } from '../../../markup/first-sentence.js';
import type { Definition } from '../../../model/definition.js';
import { branchAnchor } from '../links.js';
import type { BranchGroup, BranchPart, MemberGroup } from '../page/page.js';
import { html, joined, nothing, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';
import { scrolling, writeBlocks } from './write-blocks.js';
import { writeCondition } from './write-condition.js';
import { writeInlines } from './write-inlines.js';
import { rowFacts } from './write-members.js';
import { definitionLink, writeType } from './write-type.js';

/** What each value of the discriminator adds, as a table. */
export function writeBranches(group: BranchGroup, owner: Definition, scope: HtmlScope): Html {
  const { discriminator, from, branches, others } = group;
  const source = from ? html`<p class="from">From ${definitionLink(from, scope)}</p> ` : nothing;
  const rows = branches.map((branch) => branchRow(branch, owner, scope));
  const head = html`<thead>
    <tr>
      <th scope="col"><code>${discriminator}</code></th>
      <th scope="col">adds</th>
      <th scope="col">members</th>
    </tr>
  </thead>`;
  const table = html`<table class="branches">
    ${head}
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  const names = others.map(({ name }) => html`<code>${name}</code>`);
  const rest =
    names.length === 0
      ? nothing
      : html`<p>
          No further members where <code>${discriminator}</code> is ${joined(names, ', ')}.
        </p> `;
  const shown = rows.length === 0 ? nothing : scrolling(`Branches of ${owner.name}`, table);
  return html`<h4>Branches</h4>
    ${source}${shown}${rest}`;
}

function branchRow(branch: BranchPart, owner: Definition, scope: HtmlScope): Html {
  const { value, condition, type, wrapped, blocks, groups } = branch;
  const anchor = branchAnchor(owner, value);
  const guard = condition
    ? html` <span class="facts">${writeCondition(condition)}</span>`
    : nothing;
  const adds = wrapped
    ? html`<code>data</code>: ${writeType(type, scope)}`
    : writeType(type, scope);
  const members = groups.map((group) => groupHtml(group, scope));
  return html`<tr id="${anchor}">
    <th scope="row">
      <a class="name" href="#${anchor}"><code>${value}</code></a
      >${guard}
    </th>
    <td>${adds}</td>
    <td>${writeBlocks(blocks, scope)}${members}</td>
  </tr> `;
}

function groupHtml({ from, rows }: MemberGroup, scope: HtmlScope): Html {
  const items = rows.map((row) => {
    const name = html`<code>${row.name}</code>`;
    const target = from ? scope.links.to(scope.page, from, row.name) : null;
    const shown = target === null ? name : html`<a class="name" href="${target}">${name}</a>`;
    const summary = writeInlines(firstSentence(row.blocks), scope);
    const text = summary.text === '' ? nothing : html` <span class="summary">${summary}</span>`;
    return html`<li>${shown}${rowFacts(row, scope)}${text}</li>`;
  });
  return html`<ul class="plain">
    ${items}
  </ul>`;
}
