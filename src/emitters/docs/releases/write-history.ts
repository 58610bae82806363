import { html, nothing, type Html } from '../html/html.js';
import { relativePath } from '../links.js';
import { kindWords } from '../page/kind-words.js';
import type { DefinitionHistory, Step } from './history.js';
import { changesPath, type ReleaseSet } from './release-set.js';
import { writeChange } from './write-change.js';

/** The histories of commands, events or types, by name. */
export function writeHistories(
  set: ReleaseSet,
  title: string,
  histories: readonly DefinitionHistory[],
  page: string,
): Html {
  const { releases } = set;
  const [first, last] = [releases[0]?.label ?? '', releases.at(-1)?.label ?? ''];
  const parts = histories.map((history) => historyHtml(history, page, set));
  return html`<h1>${title}</h1>
    <p>From ${first} to ${last}, as the schemas say it.</p>
    ${parts}`;
}

function historyHtml(history: DefinitionHistory, page: string, set: ReleaseSet): Html {
  const { anchor, steps, versions } = history;
  const definition = versions.findLast((version) => version !== undefined)?.definition;
  if (!definition) return nothing;
  const kind = html`<span class="kind">${kindWords[definition.kind].one}</span>`;
  const items = steps.map((step) => stepHtml(step, history, page, set));
  return html`<section class="change" id="${anchor}">
    <h2>
      <a class="name" href="#${anchor}"><code>${definition.name}</code></a> ${kind}
    </h2>
    <dl class="steps">${items}</dl>
  </section> `;
}

function stepHtml(
  step: Step,
  { versions }: DefinitionHistory,
  page: string,
  set: ReleaseSet,
): Html {
  const release = set.releases[step.at];
  if (!release) return nothing;
  const version = versions[step.at];
  const target = version
    ? release.links.to(page, version.definition)
    : relativePath(page, changesPath(set, release.label));
  return html`<dt><a href="${target}">${release.label}</a></dt>
    <dd>${stepText(step)}</dd> `;
}

function stepText({ kind, at, changes }: Step): Html {
  switch (kind) {
    case 'added':
      return at === 0 ? html`there, in the oldest release here` : html`<ins>added</ins>`;
    case 'removed':
      return html`<del>removed</del>`;
    case 'changed':
      return html`<ul>
        ${changes.map(writeChange)}
      </ul>`;
  }
}
