import type { Guarded, InfoFields, InfoJson, InfoValue, SchemaInfo } from './schema-info.js';

/**
 * All entries as JSON, with a mark where something has a condition: `$if` beside what it guards,
 * and for a guarded string `{"$value", "$if"}`. Conditions are written as their release holds
 * them. Where none is open, this is what `query-qmp-schema` answers.
 */
export function markConditions(entries: readonly SchemaInfo[]): InfoJson[] {
  return entries.map(mark);
}

function mark({ value, condition }: Guarded<string | InfoFields>): InfoJson {
  const $if = condition && (condition.written as InfoJson);
  if (typeof value === 'string') return $if ? { $value: value, $if } : value;
  const fields = Object.entries(value).map(([key, field]) => [key, show(field)] as const);
  return { ...Object.fromEntries(fields), ...($if && { $if }) };
}

function show(value: InfoValue): InfoJson {
  return typeof value === 'object' && value ? value.map(mark) : value;
}
