import type { Dialect, Form } from './dialect.js';

/** What a definition can be, as releases before 2.4 and after spell it. */
export type DefinitionKey =
  'enum' | 'struct' | 'type' | 'union' | 'alternate' | 'command' | 'event';

/** The keys that make an object a definition, and the form that stands for each. */
export const definitionKeys: Readonly<Record<DefinitionKey, Form | null>> = {
  enum: null,
  struct: 'struct-keyword',
  type: 'type-keyword',
  union: 'union-keyword',
  alternate: 'alternate-keyword',
  command: null,
  event: 'event-keyword',
};

export function isDefinitionKey(key: string): key is DefinitionKey {
  return Object.hasOwn(definitionKeys, key);
}

/** The definition keys that a release knows. */
export function definitionKeysOf(dialect: Dialect): DefinitionKey[] {
  const keys = Object.keys(definitionKeys).filter(isDefinitionKey);
  return keys.filter((key) => {
    const form = definitionKeys[key];
    return form === null || dialect.has(form);
  });
}
