import type { BuiltinName, Member, Type } from '../model/type.js';
import { assertNever } from '../model/assert-never.js';
import type { Form } from '../model/forms.js';
import { mayBeAbsent } from '../model/may-be-absent.js';
import type { SymbolKey } from './generated-symbol.js';
import { arrayOf, objectType, type TypeNode } from './layout/type-node.js';
import type { Settings } from './settings.js';
import type { TypeScriptFile } from './typescript-file.js';

/** The TypeScript of QAPI's own types; what `Int64` is, is a setting. */
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

/** The key of the form that is sent, of a type that is told in two. */
export function inputKey(type: { readonly name: string }): SymbolKey {
  return `${typeKey(type)}#input`;
}

/** The key of a type in one form: that of its own where the forms are apart. */
export function formKey(
  type: { readonly name: string },
  form: Form,
  file: Pick<TypeScriptFile, 'knows'>,
): SymbolKey {
  const input = inputKey(type);
  return form === 'sent' && file.knows(input) ? input : typeKey(type);
}

/** The key under which the types emitter declares the list of an enum's values. */
export function valuesKey(type: { readonly name: string }): SymbolKey {
  return `types:${type.name}#values`;
}

/** The key under which the types emitter declares the object of an enum's values by name. */
export function enumObjectKey(type: { readonly name: string }): SymbolKey {
  return `types:${type.name}#object`;
}

/**
 * The TypeScript type of a QAPI type as a file refers to it; what it needs is imported.
 *
 * @param form whether values are sent or received where the type is mentioned
 */
export function typeOf(type: Type, file: TypeScriptFile, settings: Settings, form: Form): TypeNode {
  switch (type.kind) {
    case 'builtin':
      return builtins[type.name] === 'Int64' ? int64Of(file, settings) : builtins[type.name];
    case 'array':
      return arrayOf(typeOf(type.element, file, settings, form));
    case 'struct':
      // Wrappers of simple unions' branches, and the like, have no name of their own.
      if (type.implicit && !file.knows(typeKey(type))) {
        return inlineType(type.members, (member) => typeOf(member, file, settings, form));
      }
      return file.use(formKey(type, form, file), 'type');
    case 'enum':
    case 'union':
    case 'alternate':
      return file.use(formKey(type, form, file), 'type');
    default:
      return assertNever(type);
  }
}

function int64Of(file: TypeScriptFile, { int64, runtime }: Settings): string {
  return int64 === 'mixed' ? file.useFrom(runtime, 'Int64', 'type') : int64;
}

function inlineType(members: readonly Member[], nodeOf: (type: Type) => TypeNode): TypeNode {
  return objectType(
    members.map((member) => ({
      name: member.name,
      type: nodeOf(member.type),
      optional: mayBeAbsent(member),
    })),
  );
}
