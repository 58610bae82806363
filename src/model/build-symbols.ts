import { conditionSymbols } from './condition-symbols.js';
import type { Schema } from './schema.js';
import type { Symbols } from './symbols.js';

/**
 * The symbols of a schema as a build of QEMU sees them, with nothing left open: those that are
 * defined, and all others that a condition turns on are not.
 */
export function buildSymbols(schema: Schema, defined: ReadonlySet<string>): Symbols {
  const others = [...conditionSymbols(schema)].filter((name) => !defined.has(name));
  return { defined, undefined: new Set(others) };
}
