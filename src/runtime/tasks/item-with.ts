import { isJsonObject, type JsonObject } from '../json/json-object.js';

/** The object in a received list that has this value as that member. */
export function itemWith(member: string, value: string, list: unknown): JsonObject | undefined {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.filter(isJsonObject).find((item) => item[member] === value);
}
