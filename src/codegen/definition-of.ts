import type { Definition } from '../model/definition.js';
import type { Schema } from '../model/schema.js';
import type { SymbolKey } from './generated-symbol.js';

/** The definition that a symbol is made for; undefined where it is for none, or for an implicit type. */
export function definitionOf(key: SymbolKey, schema: Schema): Definition | undefined {
  const [, name = ''] = /^[^:]*:([^#]*)/.exec(key) ?? [];
  return schema.definition(name);
}
