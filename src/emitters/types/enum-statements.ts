import { definitionDocs } from '../../codegen/definition-docs.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { call, list } from '../../codegen/layout/expression.js';
import { arrayOf, generic, unionOf, type TypeNode } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { Statement } from '../../codegen/statement.js';
import type { EnumType } from '../../model/type.js';
import type { TypesScope } from './types-scope.js';
import { unknownValue } from './unknown-value.js';

/**
 * A union of literals, open where it is received, and a frozen list of the known values for when
 * the program runs.
 */
export function enumStatements(type: EnumType, scope: TypesScope): readonly Statement[] {
  const { names, forms, reader } = scope;
  const values = unionOf(literals(type));
  const name = names.type(type);
  const docs = renderJsDoc(definitionDocs(type, reader));
  const [first, second] = forms(type);
  const known = valuesList(type, scope);
  const named = {
    kind: 'type' as const,
    origin: type.namedAt,
    literals: new Map(type.values.map((value) => [value.name, value.namedAt])),
  };
  if (first !== 'received') return [{ ...named, name, type: values, docs }, known];
  if (second === undefined) {
    const open = unionOf([...literals(type), unknownValue]);
    return [{ ...named, name, type: open, docs }, known];
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
    known,
  ];
}

function literals({ values }: EnumType): readonly string[] {
  return values.map(({ name }) => literal(name));
}

function valuesList(type: EnumType, scope: TypesScope): Statement {
  const { names, forms } = scope;
  const which = forms(type).includes('received') ? 'known ' : '';
  return {
    kind: 'const',
    name: names.values(type),
    origin: type.namedAt,
    type: arrayOf(knownValue(type, scope)),
    // Without the mark a bundler has to keep the call, used or not.
    value: call('/* @__PURE__ */ Object.freeze', list(literals(type))),
    docs: `Every ${which}${linkTo(names.type(type))}, in the order of the schema.`,
  };
}

/** The type of a value that the schema knows. */
function knownValue(type: EnumType, { names, forms, file, settings }: TypesScope): TypeNode {
  const name = names.type(type, 'sent');
  if (forms(type).includes('sent')) return name;
  return generic(file.useFrom(settings.runtime, 'Known', 'type'), name);
}
