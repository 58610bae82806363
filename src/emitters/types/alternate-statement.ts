import { unionOf } from '../../codegen/layout/type-node.js';
import type { Statement } from '../../codegen/statement.js';
import { typeOf } from '../../codegen/type-of.js';
import type { Form } from '../../model/forms.js';
import { hasNoValue } from '../../model/has-no-value.js';
import type { AlternateType } from '../../model/type.js';
import { formDocs } from './form-docs.js';
import type { TypesScope } from './types-scope.js';

/** A plain union: the JSON kind of a value tells its alternative, on the wire and in TypeScript. */
export function alternateStatement(type: AlternateType, form: Form, scope: TypesScope): Statement {
  const { names, settings, file } = scope;
  // `never` beside something else is a warning to some.
  const possible = type.alternatives.filter((alternative) => !hasNoValue(alternative.type, form));
  return {
    kind: 'type',
    name: names.type(type, form),
    origin: type.namedAt,
    type: unionOf(possible.map((alternative) => typeOf(alternative.type, file, settings, form))),
    docs: formDocs(type, form, scope),
  };
}
