import type { PlacedReport } from '../../../codegen/placed-report.js';
import type { Definition } from '../../../model/definition.js';
import type { Schema } from '../../../model/schema.js';
import { anchorOf } from '../links.js';
import {
  definitionFacts,
  factKey,
  type Fact,
  type FactPart,
  type Facts,
} from './definition-facts.js';

/** A schema among others of the same interface. */
export interface Release {
  /** What it is called, and its folder: `8.2`. */
  readonly label: string;
  readonly schema: Schema;
  /** Takes what is wrong with its texts. */
  readonly report: PlacedReport;
}

/** A part that is not what it was; null where it was not there, or is there no more. */
export interface Change {
  readonly before: Fact | null;
  readonly after: Fact | null;
}

/** What a release brought to a definition. */
export interface Step {
  /** Place of the release in the list. */
  readonly at: number;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

/** A definition through all releases. */
export interface DefinitionHistory {
  readonly anchor: string;
  /** What each release has of it; undefined where it has none. */
  readonly versions: readonly (Version | undefined)[];
  /** In order; the first is that it is there. */
  readonly steps: readonly Step[];
}

export interface Version {
  readonly definition: Definition;
  readonly facts: Facts;
}

/** What the releases, oldest first, say of each definition, by its anchor. */
export function historyOf(releases: readonly Release[]): ReadonlyMap<string, DefinitionHistory> {
  const found = new Map<string, (Version | undefined)[]>();
  releases.forEach(({ schema }, at) => {
    for (const definition of schema.definitions) {
      const anchor = anchorOf(definition);
      const versions = found.get(anchor) ?? releases.map(() => undefined);
      versions[at] = { definition, facts: definitionFacts(definition) };
      found.set(anchor, versions);
    }
  });
  return new Map(
    [...found].map(([anchor, versions]) => [
      anchor,
      { anchor, versions, steps: versions.flatMap((_, at) => stepAt(versions, at)) },
    ]),
  );
}

function stepAt(versions: readonly (Version | undefined)[], at: number): readonly Step[] {
  const [before, after] = [at === 0 ? undefined : versions[at - 1], versions[at]];
  if (!before) return after ? [{ at, kind: 'added', changes: [] }] : [];
  if (!after) return [{ at, kind: 'removed', changes: [] }];
  const changes = changesBetween(before.facts, after.facts);
  return changes.length === 0 ? [] : [{ at, kind: 'changed', changes }];
}

function changesBetween(before: Facts, after: Facts): readonly Change[] {
  const gone = [...before].flatMap(([key, fact]) =>
    after.has(key) ? [] : [{ before: fact, after: null }],
  );
  const rest = [...after].flatMap(([key, fact]) => {
    const known = before.get(key) ?? null;
    return known?.text === fact.text ? [] : [{ before: known, after: fact }];
  });
  return [...gone, ...rest];
}

/** Where something begins and ends, as places in the list of releases. */
export interface Span {
  /** The first release that has it, of those without a gap up to the one that is looked at. */
  readonly first: number;
  /** The first release after it that lacks it; null where the newest has it. */
  readonly removed: number | null;
}

/** The span of a definition around a release that has it. */
export function spanOf({ versions }: DefinitionHistory, at: number): Span {
  return span(versions.length, at, (index) => versions[index] !== undefined);
}

/** The same of a part of it. */
export function partSpan(
  { versions }: DefinitionHistory,
  at: number,
  part: FactPart,
  name: string,
): Span {
  const key = factKey(part, name);
  return span(versions.length, at, (index) => versions[index]?.facts.has(key) ?? false);
}

function span(length: number, at: number, has: (index: number) => boolean): Span {
  let first = at;
  while (first > 0 && has(first - 1)) first--;
  let removed = at + 1;
  while (removed < length && has(removed)) removed++;
  return { first, removed: removed < length ? removed : null };
}
