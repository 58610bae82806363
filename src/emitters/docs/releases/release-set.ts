import { createNames } from '../../../codegen/create-names.js';
import type { Names } from '../../../codegen/names.js';
import type { Definition } from '../../../model/definition.js';
import { factKey, type FactPart } from './definition-facts.js';
import {
  historyOf,
  partSpan,
  spanOf,
  type DefinitionHistory,
  type Release,
  type Span,
} from './history.js';
import type { HistoryView, Times } from '../html/history-view.js';
import { anchorOf, createLinks, relativePath, type Links } from '../links.js';
import type { MemberRole } from '../page/page.js';

/** All releases of a site, oldest first, and where each has its pages. */
export interface ReleaseSet {
  readonly releases: readonly PlacedRelease[];
  /** Of every definition that some release has, by anchor. */
  readonly histories: ReadonlyMap<string, DefinitionHistory>;
  readonly folder: string;
}

export interface PlacedRelease extends Release {
  readonly names: Names;
  readonly links: Links;
}

/** @param folder what paths begin with: a folder with a slash at its end, or nothing */
export function releaseSet(releases: readonly Release[], folder: string): ReleaseSet {
  const placed = releases.map(({ label, schema, report }) => {
    const { names } = createNames(schema);
    const form = { folder: `${folder}${label}/`, extension: 'html' };
    return { label, schema, report, names, links: createLinks(schema, names, form) };
  });
  return { releases: placed, histories: historyOf(releases), folder };
}

/** Where the history of a definition stands. */
export function historyPath({ folder }: ReleaseSet, anchor: string): string {
  return `${folder}history/${anchor.slice(0, anchor.indexOf('-'))}s.html`;
}

/** What a release brought, compared with the one before it. */
export function changesPath({ folder }: ReleaseSet, label: string): string {
  return `${folder}changes/${label}.html`;
}

/** What the pages of one release say of the others. @param at place of the release */
export function historyView(set: ReleaseSet, at: number): HistoryView {
  const { histories, releases } = set;
  const labelAt = (index: number) => releases[index]?.label ?? null;
  // What the oldest release has may be older than that.
  const timesOf = ({ first, removed }: Span): Times => ({
    first: first === 0 ? null : labelAt(first),
    removed: removed === null ? null : labelAt(removed),
  });
  return {
    ofDefinition(definition) {
      const history = histories.get(anchorOf(definition));
      return history ? timesOf(spanOf(history, at)) : noTimes;
    },
    ofMember(definition, role, name) {
      const history = histories.get(anchorOf(definition));
      const part = partOf(role);
      const isThere = history?.versions[at]?.facts.has(factKey(part, name));
      if (!history || isThere !== true) return noTimes;
      const [whole, own] = [spanOf(history, at), partSpan(history, at, part, name)];
      return timesOf({
        first: own.first === whole.first ? 0 : own.first,
        removed: own.removed === whole.removed ? null : own.removed,
      });
    },
    link(page, definition: Definition) {
      const anchor = anchorOf(definition);
      return `${relativePath(page, historyPath(set, anchor))}#${anchor}`;
    },
  };
}

const noTimes: Times = { first: null, removed: null };

function partOf(role: MemberRole): FactPart {
  switch (role) {
    case 'value':
    case 'alternative':
      return role;
    case 'member':
    case 'argument':
    case 'data':
    case 'described':
      return 'member';
  }
}
