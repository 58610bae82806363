import type { Definition } from './definition.js';
import { matchesPattern } from './name-pattern.js';
import { reachableTypes } from './reachable-types.js';
import type { Schema } from './schema.js';
import type { Type } from './type.js';

/** Which definitions are wanted, by patterns of their names; see `matchesPattern`. */
export interface Selection {
  /** What is wanted; with none, every command and event. */
  readonly include: readonly string[];
  /** What of it is not. */
  readonly exclude: readonly string[];
}

/**
 * The part of a schema that a selection asks for: what it names, and every type that can be met
 * from there, whatever it is called. All else is gone with its comments, and files that hold
 * nothing any more with it; the model stays total.
 */
export function selectDefinitions(schema: Schema, selection: Selection): Schema {
  const roots = schema.definitions.filter((definition) => isWanted(definition, selection));
  const types = reachableTypes(roots);
  const kept = new Set<Definition | Type>([...roots, ...types]);
  const isKept = (definition: Definition) => kept.has(definition);
  const names = new Set(schema.definitions.filter(isKept).map(({ name }) => name));
  const isLost = ({ symbol }: { readonly symbol: string | null }) =>
    symbol !== null && !names.has(symbol);
  const modules = schema.modules.map(({ path, definitions, docs }) => {
    const left = definitions.filter(isKept);
    // Free text of a file without definitions would introduce nothing.
    const comments = docs.filter((doc) => !isLost(doc) && left.length > 0);
    return { path, definitions: left, docs: comments };
  });
  const comments = new Set(modules.flatMap(({ docs }) => docs));
  return {
    ...schema,
    modules: modules.filter(({ path, definitions }) => {
      return definitions.length > 0 || path === schema.entry;
    }),
    definitions: schema.definitions.filter(isKept),
    docs: schema.docs.filter((doc) => comments.has(doc)),
    type(name) {
      const type = schema.type(name);
      // The front end's own enum is there, whoever refers to it.
      return type && (type.kind === 'builtin' || name === 'QType' || kept.has(type))
        ? type
        : undefined;
    },
    definition: (name) => (names.has(name) ? schema.definition(name) : undefined),
  };
}

function isWanted({ kind, name }: Definition, { include, exclude }: Selection): boolean {
  const isAsked =
    include.length > 0
      ? include.some((pattern) => matchesPattern(name, pattern))
      : kind === 'command' || kind === 'event';
  return isAsked && !exclude.some((pattern) => matchesPattern(name, pattern));
}
