import type { SymbolKey } from '../../codegen/generated-symbol.js';

/** The key of the function that checks a value of a type: an object's members, or an alternate. */
export function checkKey(type: { readonly name: string }): SymbolKey {
  return `validators:${type.name}#check`;
}
