import { didYouMean } from '../../diagnostics/suggestion.js';
import { entryOf, type EntryNode, type ObjectNode } from '../../syntax/value-node.js';
import type { Form } from '../dialect.js';
import type { ShapeContext } from './shape-context.js';

/** The keys that an object may have; beside an optional one the form that brought it, if any. */
export interface KeyTable {
  readonly required: readonly string[];
  readonly optional: Readonly<Record<string, Form | null>>;
}

/** Reports keys that are missing, or that mean nothing here. */
export function checkKeys(
  object: ObjectNode,
  keys: KeyTable,
  what: string,
  context: ShapeContext,
): void {
  const missing = keys.required.filter((key) => !entryOf(object, key));
  if (missing.length > 0) context.fail('missing-key', { what, keys: missing }, object.span);
  for (const entry of object.entries) checkKey(entry, keys, what, context);
}

function checkKey({ key }: EntryNode, keys: KeyTable, what: string, context: ShapeContext): void {
  const name = key.value;
  if (keys.required.includes(name)) return;
  const form = Object.hasOwn(keys.optional, name) ? keys.optional[name] : undefined;
  // Before 2.4 nobody looked at keys, and what meant nothing was passed over.
  if (!context.dialect.has('checked-types')) return;
  if (form === undefined) {
    const known = [...keys.required, ...Object.keys(keys.optional)].filter((known) => {
      const form = keys.optional[known] ?? null;
      return form === null || context.dialect.has(form);
    });
    context.fail(
      'unknown-key',
      { key: name, what, known, hint: didYouMean(name, known) },
      key.span,
    );
  } else if (form !== null) {
    context.require(form, `the key '${name}' of ${what}`, key.span);
  }
}
