import type { Inline } from '../../../markup/inline.js';
import type { Definition } from '../../../model/definition.js';
import type { DefinitionSummary, ModuleOutline } from './module-outline.js';
import type { DefinitionEntry, ModulePage } from './page.js';

/** What stands on the page that leads to all others. */
export interface IndexPage {
  /** In the order of the schema; only those that have a page. */
  readonly modules: readonly ModuleSummary[];
  /** What there is of each kind, by name; only kinds that there are. */
  readonly kinds: readonly KindList[];
}

export interface ModuleSummary {
  readonly path: string;
  /** The first heading of the module; empty where it has none. */
  readonly title: readonly Inline[];
  readonly definitions: number;
}

export interface KindList {
  readonly kind: Definition['kind'];
  readonly definitions: readonly DefinitionSummary[];
}

/** What clients look for comes first. */
const kinds: readonly Definition['kind'][] = [
  'command',
  'event',
  'struct',
  'union',
  'alternate',
  'enum',
];

export function indexPage(outlines: readonly ModuleOutline[]): IndexPage {
  const definitions = byName(outlines.flatMap((outline) => outline.definitions));
  const lists = kinds.map((kind) => ({
    kind,
    definitions: definitions.filter(({ definition }) => definition.kind === kind),
  }));
  return {
    modules: outlines.map(({ path, title, definitions: { length } }) => {
      return { path, title, definitions: length };
    }),
    kinds: lists.filter((list) => list.definitions.length > 0),
  };
}

/** The definitions of a page, in its order. */
export function definitionsOf({ entries }: ModulePage): readonly DefinitionEntry[] {
  return entries.filter((entry) => entry.kind === 'definition');
}

/** By code units without regard to case, then with it: the same on every machine. */
function byName(summaries: readonly DefinitionSummary[]): readonly DefinitionSummary[] {
  return summaries
    .map((summary) => {
      const { name } = summary.definition;
      return { summary, name, lowered: name.toLowerCase() };
    })
    .sort((a, b) => compare(a.lowered, b.lowered) || compare(a.name, b.name))
    .map(({ summary }) => summary);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
