import type { SymbolKey } from '../../codegen/generated-symbol.js';

interface Named {
  readonly name: string;
}

/** The key of the function that checks a value of a type. */
export function checkKey(type: Named): SymbolKey {
  return `validators:${type.name}#check`;
}

/** The key of the function that checks the members of an object, for what has them and others. */
export function membersKey(type: Named): SymbolKey {
  return `validators:${type.name}#members`;
}

/** The key of the function that checks a value of a type that may be absent. */
export function maybeKey(type: Named): SymbolKey {
  return `validators:${type.name}#maybe`;
}

/** The key of the function that checks a list of a type. */
export function listKey(type: Named): SymbolKey {
  return `validators:${type.name}#list`;
}
