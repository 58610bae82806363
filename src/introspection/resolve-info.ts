import { simplifyCondition } from '../model/simplify-condition.js';
import type { Symbols } from '../model/symbols.js';
import type { Guarded, InfoFields, InfoValue, SchemaInfo } from './schema-info.js';

/**
 * The entries that are there, with what is there in them; what the symbols do not decide keeps
 * what they leave of its condition.
 *
 * This is not the introspection of a resolved schema: QEMU orders and numbers types before its
 * build decides conditions, and keeps those to which only something refers that is gone.
 */
export function resolveInfo(entries: readonly SchemaInfo[], symbols: Symbols): SchemaInfo[] {
  return there(entries, symbols, (fields) => resolveFields(fields, symbols));
}

function there<T>(
  all: readonly Guarded<T>[],
  symbols: Symbols,
  resolve: (value: T) => T,
): Guarded<T>[] {
  return all.flatMap(({ value, condition }) => {
    const left = !condition || simplifyCondition(condition, symbols);
    if (left === false) return [];
    return [{ value: resolve(value), condition: left === true ? null : left }];
  });
}

function resolveFields(fields: InfoFields, symbols: Symbols): InfoFields {
  const resolve = (value: InfoValue): InfoValue =>
    typeof value === 'object' && value
      ? there(value, symbols, (item) =>
          typeof item === 'string' ? item : resolveFields(item, symbols),
        )
      : value;
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, resolve(value)]));
}
