import { firstSentence } from '../../../markup/first-sentence.js';
import type { Inline } from '../../../markup/inline.js';
import type { Definition } from '../../../model/definition.js';
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

export interface DefinitionSummary {
  readonly definition: Definition;
  readonly summary: readonly Inline[];
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

export function indexPage(pages: readonly ModulePage[]): IndexPage {
  const definitions = pages.flatMap(definitionsOf).map(summaryOf).toSorted(byName);
  const lists = kinds.map((kind) => ({
    kind,
    definitions: definitions.filter(({ definition }) => definition.kind === kind),
  }));
  return {
    modules: pages.map((page) => ({
      path: page.path,
      title: titleOf(page),
      definitions: definitionsOf(page).length,
    })),
    kinds: lists.filter((list) => list.definitions.length > 0),
  };
}

/** The definitions of a page, in its order. */
export function definitionsOf({ entries }: ModulePage): readonly DefinitionEntry[] {
  return entries.filter((entry) => entry.kind === 'definition');
}

/** The first heading of a page; empty where it has none. */
export function titleOf({ entries }: ModulePage): readonly Inline[] {
  const blocks = entries.flatMap((entry) => (entry.kind === 'text' ? entry.blocks : []));
  const heading = blocks.find((block) => block.kind === 'heading');
  return heading?.inlines ?? [];
}

function summaryOf({ definition, body }: DefinitionEntry): DefinitionSummary {
  return { definition, summary: firstSentence(body) };
}

/** By code units without regard to case, then with it: the same on every machine. */
function byName(a: DefinitionSummary, b: DefinitionSummary): number {
  const [x, y] = [a.definition.name, b.definition.name];
  return compare(x.toLowerCase(), y.toLowerCase()) || compare(x, y);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
