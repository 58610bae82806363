import { definitionDocs, valueDocs } from '../../codegen/definition-docs.js';
import { wordsDoc } from '../../codegen/jsdoc/js-doc.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import { call, list, record, type Expression } from '../../codegen/layout/expression.js';
import {
  arrayOf,
  generic,
  objectType,
  unionOf,
  type TypeNode,
} from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import { stabilityTags } from '../../codegen/stability-tags.js';
import type { Statement } from '../../codegen/statement.js';
import type { EnumType } from '../../model/type.js';
import type { TypesScope } from './types-scope.js';
import { unknownValue } from './unknown-value.js';

/**
 * A union of literals, open where it is received, and for when the program runs the known values:
 * a frozen object of the same name, in which each has a name that an editor can follow, and a
 * frozen list. Neither is made of the other, so that a bundle holds what its program uses.
 */
export function enumStatements(type: EnumType, scope: TypesScope): readonly Statement[] {
  const { names, forms, comment } = scope;
  const values = unionOf(literals(type));
  const name = names.type(type);
  const docs = comment((reader) => definitionDocs(type, reader));
  const [first, second] = forms(type);
  const known = [valuesObject(type, scope), valuesList(type, scope)];
  const named = {
    kind: 'type' as const,
    origin: type.namedAt,
    literals: new Map(type.values.map((value) => [value.name, value.namedAt])),
  };
  if (first !== 'received') return [{ ...named, name, type: values, docs }, ...known];
  if (second === undefined) {
    const open = unionOf([...literals(type), unknownValue]);
    return [{ ...named, name, type: open, docs }, ...known];
  }
  const input = names.type(type, 'sent');
  const inputDocs = `A ${linkTo(name)} that can be sent: one of those that the schema knows.`;
  return [
    {
      ...named,
      name,
      type: type.values.length === 0 ? unknownValue : unionOf([input, unknownValue]),
      docs,
    },
    { ...named, name: input, type: values, docs: inputDocs },
    ...known,
  ];
}

function literals({ values }: EnumType): readonly string[] {
  return values.map(({ name }) => literal(name));
}

/** TypeScript finds no definition of a literal, but that of a property: so each value is one. */
function valuesObject(type: EnumType, scope: TypesScope): Statement {
  const { names, comment } = scope;
  const members = type.values.map((value) => ({
    name: names.value(type, value.name),
    type: literal(value.name),
    origin: value.namedAt,
    docs: comment((reader) => valueDocs(value, type, reader), 2),
  }));
  const { blocks } = wordsDoc(`The ${known(type, scope)}values by name.`);
  return {
    kind: 'const',
    name: names.type(type),
    origin: type.namedAt,
    type:
      members.length === 0
        ? generic('Record', 'string', 'never')
        : objectType(members, { broken: true }),
    value: frozen(record(members.map(({ name, type: value }) => ({ name, value })))),
    docs: comment((reader) => ({ blocks, tags: stabilityTags(type, reader) })),
  };
}

function valuesList(type: EnumType, scope: TypesScope): Statement {
  const { names } = scope;
  return {
    kind: 'const',
    name: names.values(type),
    origin: type.namedAt,
    type: arrayOf(knownValue(type, scope)),
    value: frozen(list(literals(type))),
    docs: `Every ${known(type, scope)}${linkTo(names.type(type))}, in the order of the schema.`,
  };
}

/** Without the mark a bundler has to keep the call, used or not. */
function frozen(value: Expression): Expression {
  return call('/* @__PURE__ */ Object.freeze', value);
}

function known(type: EnumType, { forms }: TypesScope): string {
  return forms(type).includes('received') ? 'known ' : '';
}

/** The type of a value that the schema knows. */
function knownValue(type: EnumType, { names, forms, file, settings }: TypesScope): TypeNode {
  const name = names.type(type, 'sent');
  if (forms(type).includes('sent')) return name;
  return generic(file.useFrom(settings.runtime, 'Known', 'type'), name);
}
