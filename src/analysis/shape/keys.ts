import { didYouMean, suggestionFor } from '../../diagnostics/suggestion.js';
import type { Span } from '../../source/source.js';
import {
  entryOf,
  type EntryNode,
  type ObjectNode,
  type StringNode,
} from '../../syntax/value-node.js';
import type { Dialect, Form } from '../dialect.js';
import type { ShapeContext } from './shape-context.js';

/** The keys that an object may have; beside an optional one the form that brought it, if any. */
export interface KeyTable {
  readonly required: readonly string[];
  readonly optional: Readonly<Record<string, Form | null>>;
}

/**
 * Reports keys that are missing, or that mean nothing here.
 *
 * @param span where a missing key is reported
 * @returns the object with the keys that the release has, so that no other leads to more errors
 */
export function checkKeys(
  object: ObjectNode,
  keys: KeyTable,
  what: string,
  context: ShapeContext,
  span: Span = object.span,
): ObjectNode {
  const { dialect } = context;
  const isKnownEntry = ({ key }: EntryNode) => isKnown(key.value, keys, dialect);
  const isComplete = keys.required.every((key) => entryOf(object, key));
  if (isComplete && !dialect.syntax.null && object.entries.every(isKnownEntry)) return object;
  const missing = keys.required.filter((key) => !entryOf(object, key));
  const known = object.entries.filter(isKnownEntry);
  const strange = object.entries.filter((entry) => !known.includes(entry));
  // Before 2.4 nobody looked at keys, and what meant nothing was passed over.
  const reported = dialect.has('checked-types') ? strange : [];
  const meant = reported.map(({ key }) => suggestionFor(key.value, knownKeys(keys, dialect)));
  // A misspelt key is told with the right one; that this one is missing says nothing more.
  const lacking = missing.filter((key) => !meant.includes(key));
  if (lacking.length > 0) context.fail('missing-key', { what, keys: lacking }, span);
  // Where nothing fits, it is another thing altogether, and its keys say nothing more.
  if (known.length > 0 || lacking.length === 0) {
    reported.forEach(({ key }) => {
      reportStrange(key, keys, what, context);
    });
  }
  const entries = dialect.syntax.null ? known.filter((one) => !isLeftOut(one, keys)) : known;
  return { ...object, entries };
}

/** What may be left out; a flag that is there must have its value. */
const omissible = ['data', 'returns', 'base', 'discriminator', 'prefix', 'if', 'features'];

/** Where `null` is a value (2.4 to 4.1), it is as good as nothing behind a key that may be left out. */
function isLeftOut({ key, value }: EntryNode, { optional }: KeyTable): boolean {
  if (value.kind !== 'literal' || value.value !== null) return false;
  return Object.hasOwn(optional, key.value) && omissible.includes(key.value);
}

function reportStrange(
  { value: key, span }: StringNode,
  keys: KeyTable,
  what: string,
  context: ShapeContext,
): void {
  const { dialect } = context;
  const form = formOf(key, keys);
  if (form) {
    context.require(form, `the key '${key}' of ${what}`, span);
    return;
  }
  const known = knownKeys(keys, dialect);
  context.fail('unknown-key', { key, what, known, hint: didYouMean(key, known) }, span);
}

function knownKeys(keys: KeyTable, dialect: Dialect): string[] {
  const all = [...keys.required, ...Object.keys(keys.optional)];
  return all.filter((key) => isKnown(key, keys, dialect));
}

function isKnown(key: string, keys: KeyTable, dialect: Dialect): boolean {
  const form = formOf(key, keys);
  return form === null || (form !== undefined && dialect.has(form));
}

/** The form that brought a key; null where it was always there, undefined where it never was. */
function formOf(key: string, { required, optional }: KeyTable): Form | null | undefined {
  if (required.includes(key)) return null;
  return Object.hasOwn(optional, key) ? optional[key] : undefined;
}
