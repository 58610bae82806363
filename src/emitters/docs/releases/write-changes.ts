import type { Definition } from '../../../model/definition.js';
import { badges } from '../html/write-badges.js';
import { html, joined, nothing, type Html } from '../html/html.js';
import { relativePath } from '../links.js';
import { kindWords } from '../page/kind-words.js';
import type { DefinitionHistory, Step } from './history.js';
import { changesPath, historyPath, type PlacedRelease, type ReleaseSet } from './release-set.js';
import { writeChange } from './write-change.js';

/** What changed in one release for one definition. */
interface Entry {
  readonly history: DefinitionHistory;
  readonly step: Step;
  /** As the release has it, or where it is gone, as the one before it had it. */
  readonly definition: Definition;
  /** The release that has it. */
  readonly release: PlacedRelease;
}

export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export function countChanges(set: ReleaseSet, at: number): ChangeCounts {
  const entries = entriesAt(set, at);
  const count = (kind: Step['kind']) => entries.filter(({ step }) => step.kind === kind).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
}

/** What a release brought, compared with the one before it. @param at its place, not the first */
export function writeChanges(set: ReleaseSet, at: number): Html {
  const { releases } = set;
  const [before, after] = [releases[at - 1]?.label ?? '', releases[at]?.label ?? ''];
  const page = changesPath(set, after);
  const entries = entriesAt(set, at);
  const parts = (['command', 'event', 'type'] as const).map((space) => {
    const own = entries.filter(({ history }) => history.anchor.startsWith(`${space}-`));
    return own.length === 0 ? nothing : spaceHtml(space, own, page, set);
  });
  const { added, removed, changed } = countChanges(set, at);
  const summary = `${String(added)} added, ${String(removed)} removed, ${String(changed)} changed`;
  return html`<h1>Changes from ${before} to ${after}</h1>
    <p>${summary}.</p>
    ${parts}`;
}

function entriesAt({ histories, releases }: ReleaseSet, at: number): readonly Entry[] {
  const entries = [...histories.values()].flatMap((history): Entry[] => {
    const step = history.steps.find((one) => one.at === at);
    const holder = step?.kind === 'removed' ? at - 1 : at;
    const [version, release] = [history.versions[holder], releases[holder]];
    return step && version && release
      ? [{ history, step, definition: version.definition, release }]
      : [];
  });
  return entries.toSorted((a, b) => (a.history.anchor < b.history.anchor ? -1 : 1));
}

const spaceWords = { command: 'Commands', event: 'Events', type: 'Types' } as const;

function spaceHtml(
  space: keyof typeof spaceWords,
  entries: readonly Entry[],
  page: string,
  set: ReleaseSet,
): Html {
  const some = (kind: Step['kind']) => entries.filter(({ step }) => step.kind === kind);
  const list = (title: string, own: readonly Entry[]) =>
    own.length === 0
      ? nothing
      : html`<h3>${title}</h3>
          <ul class="index">
            ${own.map((entry) => html`<li id="${entry.history.anchor}">${headHtml(entry, page, set)}</li> `)}
          </ul> `;
  const changed = some('changed').map(
    (entry) =>
      html`<section class="change" id="${entry.history.anchor}">
        <h4>${headHtml(entry, page, set)}</h4>
        <ul>
          ${entry.step.changes.map(writeChange)}
        </ul>
      </section> `,
  );
  const title = changed.length === 0 ? nothing : html`<h3>Changed</h3> `;
  return html`<h2 id="${space}s">${spaceWords[space]}</h2>
    ${list('Added', some('added'))}${list('Removed', some('removed'))}${title}${joined(changed)}`;
}

function headHtml({ definition, release, history }: Entry, page: string, set: ReleaseSet): Html {
  const target = release.links.to(page, definition);
  const past = `${relativePath(page, historyPath(set, history.anchor))}#${history.anchor}`;
  return html`<a href="${target}"><code>${definition.name}</code></a>
    <span class="kind">${kindWords[definition.kind].one}</span>${badges(definition)}
    <a class="past" href="${past}">history</a>`;
}
