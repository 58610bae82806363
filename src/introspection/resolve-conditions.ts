import type { Condition } from '../model/condition.js';
import type { Guarded, InfoFields, InfoJson, InfoValue, SchemaInfo } from './schema-info.js';

/**
 * The entries that are there, with what is there in them.
 *
 * @param holds whether a condition holds
 */
export function resolveConditions(
  entries: readonly SchemaInfo[],
  holds: (condition: Condition) => boolean,
): InfoJson[] {
  const isThere = ({ condition }: Guarded<unknown>) => !condition || holds(condition);
  const resolve = (value: InfoValue | InfoFields): InfoJson => {
    if (Array.isArray(value)) {
      return (value as Items).filter(isThere).map((item) => resolve(item.value));
    }
    return typeof value === 'object' && value ? mapFields(value as InfoFields, resolve) : value;
  };
  return entries.filter(isThere).map(({ value }) => resolve(value));
}

/**
 * All entries, with a mark where something has a condition: `$if` beside what it guards, and for
 * a guarded string `{"$value", "$if"}`. Conditions are written as their release holds them.
 */
export function markConditions(entries: readonly SchemaInfo[]): InfoJson[] {
  const mark = ({ value, condition }: Guarded<string | InfoFields>): InfoJson => {
    const $if = condition && (condition.written as InfoJson);
    if (typeof value === 'string') return $if ? { $value: value, $if } : value;
    return { ...mapFields(value, show), ...($if && { $if }) };
  };
  const show = (value: InfoValue): InfoJson =>
    Array.isArray(value) ? (value as Items).map(mark) : (value as string | boolean | null);
  return entries.map(mark);
}

type Items = readonly Guarded<string | InfoFields>[];

function mapFields(
  fields: InfoFields,
  render: (value: InfoValue) => InfoJson,
): Record<string, InfoJson> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, render(value)]));
}
