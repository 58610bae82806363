import type { Condition } from '../model/condition.js';

/** A value, and when it is there. */
export interface Guarded<T> {
  readonly value: T;
  readonly condition: Condition | null;
}

/**
 * One entry of what `query-qmp-schema` answers, with every condition still open. Guarded lists
 * are those whose items may each have a condition.
 */
export type SchemaInfo = Guarded<InfoFields>;

export type InfoFields = Readonly<Record<string, InfoValue>>;

export type InfoValue = string | boolean | null | readonly Guarded<string | InfoFields>[];

/** What comes of an entry once its conditions are decided or shown. */
export type InfoJson =
  string | boolean | null | readonly InfoJson[] | { readonly [key: string]: InfoJson };
