import { html, nothing, type Html } from '../html/html.js';
import { relativePath } from '../links.js';
import { changesPath, type ReleaseSet } from './release-set.js';
import { countChanges } from './write-changes.js';

/** All releases, what each has, and what it brought. */
export function writeOverview(set: ReleaseSet, title: string, page: string): Html {
  const rows = set.releases.map(({ label, schema, links }, at) => {
    const { definitions } = schema;
    const count = (kind: string) => definitions.filter((one) => one.kind === kind).length;
    const [commands, events] = [count('command'), count('event')];
    const target = relativePath(page, links.index);
    const types = definitions.length - commands - events;
    return html`<tr>
      <th scope="row"><a href="${target}">${label}</a></th>
      <td>${commands}</td>
      <td>${events}</td>
      <td>${types}</td>
      <td>${at === 0 ? nothing : changesCell(set, at, page)}</td>
    </tr> `;
  });
  return html`<h1>${title}</h1>
    <div class="scroll" role="group" aria-label="Releases" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">release</th>
            <th scope="col">commands</th>
            <th scope="col">events</th>
            <th scope="col">types</th>
            <th scope="col">changes</th>
          </tr>
        </thead>
        <tbody>
          ${rows.toReversed()}
        </tbody>
      </table>
    </div> `;
}

function changesCell(set: ReleaseSet, at: number, page: string): Html {
  const { added, removed, changed } = countChanges(set, at);
  const target = relativePath(page, changesPath(set, set.releases[at]?.label ?? ''));
  return html`<a href="${target}">${added} added, ${removed} removed, ${changed} changed</a>`;
}

/** The way about on pages that belong to no release. */
export function writeSetNavigation(set: ReleaseSet, page: string): Html {
  const link = (target: string, text: string) => {
    const mark = target === page ? html` aria-current="page"` : nothing;
    return html`<li><a href="${relativePath(page, target)}" ${mark}>${text}</a></li> `;
  };
  const { releases, folder } = set;
  const newest = releases.toReversed();
  const changes = newest.slice(0, -1).map(({ label }) => link(changesPath(set, label), label));
  const histories = ['commands', 'events', 'types'].map((name) =>
    link(`${folder}history/${name}.html`, name),
  );
  return html`<ul>
    ${link(`${folder}index.html`, 'All releases')}
    <li>
      <span>References</span>
      <ul>
        ${newest.map(({ label, links }) => link(links.index, label))}
      </ul>
    </li>
    <li>
      <span>Changes in</span>
      <ul>
        ${changes}
      </ul>
    </li>
    <li>
      <span>History of</span>
      <ul>
        ${histories}
      </ul>
    </li>
  </ul>`;
}
