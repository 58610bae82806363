import type { Statement } from '../../codegen/statement.js';
import { assertNever } from '../../model/assert-never.js';
import type { Definition } from '../../model/definition.js';
import type { Form } from '../../model/forms.js';
import type { StructType } from '../../model/type.js';
import { alternateStatement } from './alternate-statement.js';
import { commandStatements } from './command-statements.js';
import { enumStatements } from './enum-statements.js';
import { eventStatements } from './event-statements.js';
import { formDocs } from './form-docs.js';
import { structStatement } from './struct-statement.js';
import type { TypesScope } from './types-scope.js';
import { unionStatements } from './union-statements.js';

/** The TypeScript of a definition. */
export function definitionStatements(
  definition: Definition,
  scope: TypesScope,
): readonly Statement[] {
  const { forms } = scope;
  switch (definition.kind) {
    case 'enum':
      return enumStatements(definition, scope);
    case 'struct':
      return forms(definition).map((form) => structForm(definition, form, scope));
    case 'union':
      return unionStatements(definition, scope);
    case 'alternate':
      return forms(definition).map((form) => alternateStatement(definition, form, scope));
    case 'command':
      return commandStatements(definition, scope);
    case 'event':
      return eventStatements(definition, scope);
    default:
      return assertNever(definition);
  }
}

function structForm(type: StructType, form: Form, scope: TypesScope): Statement {
  return structStatement(type, { form, docs: formDocs(type, form, scope) }, scope);
}
