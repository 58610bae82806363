import type { SymbolDeclaration, SymbolKey, SymbolKind } from '../../codegen/generated-symbol.js';
import type { Names } from '../../codegen/names.js';
import { enumObjectKey, inputKey, typeKey, valuesKey } from '../../codegen/type-of.js';
import { assertNever } from '../../model/assert-never.js';
import type { Command, Definition, Event } from '../../model/definition.js';
import { formsOf, type Form } from '../../model/forms.js';
import { inlineArguments } from '../../model/inline-arguments.js';
import type { Schema } from '../../model/schema.js';
import type { AlternateType, EnumType, ObjectType, UnionType } from '../../model/type.js';
import { hasCommonPart } from './common-part.js';
import { sortedBranches } from './sorted-branches.js';
import { typesFile } from './types-file.js';

interface Export {
  readonly key: SymbolKey;
  readonly name: string;
  readonly kind: SymbolKind;
}

type NamedType = EnumType | ObjectType | AlternateType;

/** By the names of a run: pages ask for what the types have promised. */
const known = new WeakMap<Names, readonly SymbolDeclaration[]>();

/** A symbol for everything that the schema defines, and for its parts that have names. */
export function typeSymbols(schema: Schema, names: Names): readonly SymbolDeclaration[] {
  const symbols = known.get(names) ?? allSymbols(schema, names);
  known.set(names, symbols);
  return symbols;
}

function allSymbols(schema: Schema, names: Names): readonly SymbolDeclaration[] {
  const forms = formsOf(schema);
  return schema.modules.flatMap((module) => {
    const file = typesFile(names, module);
    return module.definitions.flatMap((definition) =>
      exportsOf(definition, names, forms).map((exported) => ({ ...exported, file })),
    );
  });
}

function exportsOf(
  definition: Definition,
  names: Names,
  forms: ReturnType<typeof formsOf>,
): readonly Export[] {
  switch (definition.kind) {
    case 'enum':
    case 'struct':
    case 'alternate':
    case 'union':
      return [
        ...forms(definition).flatMap((form, at) =>
          formExports(definition, form, at === 0 ? typeKey : inputKey, names),
        ),
        ...valuesExports(definition, names),
      ];
    case 'command':
      return commandExports(definition, names);
    case 'event':
      return eventExports(definition, names);
    default:
      return assertNever(definition);
  }
}

/** The key of a type: the first form has the plain one. */
type KeyOf = (type: { readonly name: string }) => SymbolKey;

function formExports(type: NamedType, form: Form, keyOf: KeyOf, names: Names): readonly Export[] {
  const own = typeExport(keyOf(type), names.type(type, form));
  return type.kind === 'union' ? [own, ...unionExports(type, form, keyOf, names)] : [own];
}

function unionExports(union: UnionType, form: Form, keyOf: KeyOf, names: Names): readonly Export[] {
  const { base, tagType } = union;
  const { own, others } = sortedBranches(union);
  const part = (name: string, of: string) => typeExport(`${keyOf(union)}#${of}`, name);
  return [
    ...(base.implicit && hasCommonPart(union) ? formExports(base, form, keyOf, names) : []),
    ...(tagType.implicit ? formExports(tagType, form, keyOf, names) : []),
    ...own.map(({ value: { name } }) => part(names.branch(union, name, form), `branch/${name}`)),
    ...(others.length > 0 ? [part(names.otherBranches(union, form), 'others')] : []),
    ...(form === 'received' ? [part(names.unknownBranch(union), 'unknown')] : []),
  ];
}

/** What holds an enum's values is the same for all forms; the object has the name of the type. */
function valuesExports(type: NamedType, names: Names): readonly Export[] {
  if (type.kind === 'enum') {
    return [
      { key: enumObjectKey(type), name: names.type(type), kind: 'value' },
      { key: valuesKey(type), name: names.values(type), kind: 'value' },
    ];
  }
  return type.kind === 'union' && type.tagType.implicit ? valuesExports(type.tagType, names) : [];
}

function commandExports(command: Command, names: Names): readonly Export[] {
  const inline = inlineArguments(command);
  const own = typeExport(typeKey(command), names.command(command));
  return inline ? [own, typeExport(typeKey(inline), names.type(inline))] : [own];
}

/** Both keys are one type where the data is written inline. */
function eventExports(event: Event, names: Names): readonly Export[] {
  const inline = inlineArguments(event);
  const name = names.event(event);
  return [event, ...(inline ? [inline] : [])].map((keyed) => typeExport(typeKey(keyed), name));
}

function typeExport(key: SymbolKey, name: string): Export {
  return { key, name, kind: 'type' };
}
