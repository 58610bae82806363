import { definitionDocs } from '../../codegen/definition-docs.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { call, list } from '../../codegen/layout/expression.js';
import { arrayOf, unionOf } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { Statement } from '../../codegen/statement.js';
import type { EnumType } from '../../model/type.js';
import type { TypesScope } from './types-scope.js';

/** A union of literals, and a frozen list of the same values for when the program runs. */
export function enumStatements(type: EnumType, { names, reader }: TypesScope): Statement[] {
  const values = type.values.map(({ name }) => literal(name));
  const name = names.type(type);
  return [
    {
      kind: 'type',
      name,
      type: unionOf(values),
      origin: type.namedAt,
      literals: new Map(type.values.map((value) => [value.name, value.namedAt])),
      docs: renderJsDoc(definitionDocs(type, reader)),
    },
    {
      kind: 'const',
      name: names.values(type),
      origin: type.namedAt,
      type: arrayOf(name),
      // Without the mark a bundler has to keep the call, used or not.
      value: call('/* @__PURE__ */ Object.freeze', list(values)),
      docs: `Every ${linkTo(name)}, in the order of the schema.`,
    },
  ];
}
