import type { BuiltinName, Member, Type } from '../model/type.js';
import { assertNever } from '../model/assert-never.js';
import type { SymbolKey } from './generated-symbol.js';
import { arrayOf, objectType, type TypeNode } from './layout/type-node.js';
import type { Settings } from './settings.js';
import type { TypeScriptFile } from './typescript-file.js';

/** The TypeScript of QAPI's own types; `Int64` comes from the runtime. */
const builtins: Readonly<Record<BuiltinName, string>> = {
  str: 'string',
  int: 'Int64',
  int8: 'number',
  int16: 'number',
  int32: 'number',
  int64: 'Int64',
  uint8: 'number',
  uint16: 'number',
  uint32: 'number',
  uint64: 'Int64',
  size: 'Int64',
  number: 'number',
  bool: 'boolean',
  null: 'null',
  any: 'unknown',
};

/** The key under which the types emitter declares a type, a command or an event. */
export function typeKey(definition: { readonly name: string }): SymbolKey {
  return `types:${definition.name}`;
}

/** The key under which the types emitter declares the list of an enum's values. */
export function valuesKey(type: { readonly name: string }): SymbolKey {
  return `types:${type.name}#values`;
}

/** The TypeScript type of a QAPI type as a file refers to it; what it needs is imported. */
export function typeOf(type: Type, file: TypeScriptFile, settings: Settings): TypeNode {
  switch (type.kind) {
    case 'builtin': {
      const name = builtins[type.name];
      return name === 'Int64' ? file.useFrom(settings.runtime, name, 'type') : name;
    }
    case 'array':
      return arrayOf(typeOf(type.element, file, settings));
    case 'struct':
      // Wrappers of simple unions' branches, and the like, have no name of their own.
      if (type.implicit && !file.knows(typeKey(type)))
        return inlineType(type.members, file, settings);
      return file.use(typeKey(type), 'type');
    case 'enum':
    case 'union':
    case 'alternate':
      return file.use(typeKey(type), 'type');
    default:
      return assertNever(type);
  }
}

function inlineType(
  members: readonly Member[],
  file: TypeScriptFile,
  settings: Settings,
): TypeNode {
  return objectType(
    members.map(({ name, type, optional }) => ({
      name,
      type: typeOf(type, file, settings),
      optional,
    })),
  );
}
