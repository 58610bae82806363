import type { ConditionTree } from '../model/condition.js';
import type { Guarded, InfoFields, SchemaInfo } from '../introspection/schema-info.js';

type Reply = readonly Readonly<Record<string, unknown>>[];

/** Symbols of a build, as far as its reply to `query-qmp-schema` tells. */
export interface BuildSymbols {
  readonly defined: Set<string>;
  readonly undefined: Set<string>;
}

/**
 * Which symbols a build of QEMU was made with: what is guarded by one is there or is not.
 *
 * @param entries what the schema of the same release says, conditions open
 */
export function symbolsOfBuild(entries: readonly SchemaInfo[], reply: Reply): BuildSymbols {
  const symbols = { defined: new Set<string>(), undefined: new Set<string>() };
  const answered = new Map(reply.map((info) => [keyOf(info), info]));
  for (const entry of entries) {
    const info = answered.get(keyOf(entry.value));
    if (entry.condition) learn(entry.condition.tree, info !== undefined, symbols);
    for (const [field, items] of Object.entries(entry.value)) {
      const there = info?.[field];
      if (!Array.isArray(items) || !Array.isArray(there)) continue;
      for (const item of items as readonly Guarded<string | InfoFields>[]) {
        const isThere = there.some((one) => sameItem(one as string | InfoFields, item.value));
        if (item.condition) learn(item.condition.tree, isThere, symbols);
      }
    }
  }
  return symbols;
}

/** What a condition that holds, or does not, says of its symbols. */
function learn(tree: ConditionTree, holds: boolean, symbols: BuildSymbols): void {
  switch (tree.kind) {
    case 'symbol':
      symbols[holds ? 'defined' : 'undefined'].add(tree.name);
      break;
    case 'not':
      learn(tree.operand, !holds, symbols);
      break;
    case 'all':
      if (holds)
        tree.operands.forEach((operand) => {
          learn(operand, true, symbols);
        });
      break;
    case 'any':
      if (!holds)
        tree.operands.forEach((operand) => {
          learn(operand, false, symbols);
        });
  }
}

function keyOf(info: Readonly<Record<string, unknown>>): string {
  return `${String(info['meta-type'])} ${String(info['name'])}`;
}

function sameItem(a: string | InfoFields, b: string | InfoFields): boolean {
  return nameOf(a) === nameOf(b);
}

/** Items are told apart by their name, branches by their case, alternatives by their type. */
function nameOf(item: string | InfoFields): unknown {
  return typeof item === 'string' ? item : (item['name'] ?? item['case'] ?? item['type']);
}
