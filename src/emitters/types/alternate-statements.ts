import { definitionDocs } from '../../codegen/definition-docs.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { unionOf } from '../../codegen/layout/type-node.js';
import type { Statement } from '../../codegen/statement.js';
import { typeOf } from '../../codegen/type-of.js';
import type { AlternateType } from '../../model/type.js';
import type { TypesScope } from './types-scope.js';

/** A plain union: the JSON kind of a value tells its alternative, on the wire and in TypeScript. */
export function alternateStatements(
  type: AlternateType,
  { names, settings, reader, file }: TypesScope,
): Statement[] {
  return [
    {
      kind: 'type',
      name: names.type(type),
      origin: type.namedAt,
      type: unionOf(
        type.alternatives.map((alternative) => typeOf(alternative.type, file, settings)),
      ),
      docs: renderJsDoc(definitionDocs(type, reader)),
    },
  ];
}
