import type { DeclareContext } from '../../codegen/emit-context.js';
import type { SymbolKey, SymbolKind } from '../../codegen/generated-symbol.js';
import type { Names } from '../../codegen/names.js';
import { typeKey, valuesKey } from '../../codegen/type-of.js';
import { assertNever } from '../../model/assert-never.js';
import type { Definition } from '../../model/definition.js';
import { inlineArguments } from '../../model/inline-arguments.js';
import type { EnumType, UnionType } from '../../model/type.js';
import { hasCommonPart } from './common-part.js';
import { sortedBranches } from './sorted-branches.js';
import { typesFile } from './types-file.js';

interface Export {
  readonly key: SymbolKey;
  readonly name: string;
  readonly kind: SymbolKind;
}

/** Promises a symbol for everything that the schema defines. */
export function declareTypes({ schema, names, declare }: DeclareContext): void {
  for (const module of schema.modules) {
    const file = typesFile(names, module);
    for (const definition of module.definitions) {
      for (const exported of exportsOf(definition, names)) declare({ ...exported, file });
    }
  }
}

function exportsOf(definition: Definition, names: Names): readonly Export[] {
  switch (definition.kind) {
    case 'enum':
      return enumExports(definition, names);
    case 'struct':
    case 'alternate':
      return [type(definition, names.type(definition))];
    case 'union':
      return unionExports(definition, names);
    case 'command': {
      const inline = inlineArguments(definition);
      const command = type(definition, names.command(definition));
      return inline ? [command, type(inline, names.type(inline))] : [command];
    }
    case 'event': {
      const inline = inlineArguments(definition);
      const name = names.event(definition);
      // Both keys are one type where the data is written inline.
      return [type(definition, name), ...(inline ? [type(inline, name)] : [])];
    }
    default:
      return assertNever(definition);
  }
}

function type(definition: { readonly name: string }, name: string): Export {
  return { key: typeKey(definition), name, kind: 'type' };
}

function enumExports(definition: EnumType, names: Names): readonly Export[] {
  const values = { key: valuesKey(definition), name: names.values(definition) };
  return [type(definition, names.type(definition)), { ...values, kind: 'value' }];
}

function unionExports(union: UnionType, names: Names): readonly Export[] {
  const { base, tagType } = union;
  return [
    type(union, names.type(union)),
    ...(base.implicit && hasCommonPart(union) ? [type(base, names.type(base))] : []),
    ...(tagType.implicit ? enumExports(tagType, names) : []),
    ...branchExports(union, names),
  ];
}

function branchExports(union: UnionType, names: Names): readonly Export[] {
  const { own, others } = sortedBranches(union);
  const branch = (name: string, part: string): Export => ({
    key: `${typeKey(union)}#${part}`,
    name,
    kind: 'type',
  });
  return [
    ...own.map(({ value }) => branch(names.branch(union, value.name), `branch/${value.name}`)),
    ...(others.length > 0 ? [branch(names.otherBranches(union), 'others')] : []),
  ];
}
