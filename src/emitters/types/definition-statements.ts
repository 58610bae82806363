import type { Statement } from '../../codegen/statement.js';
import { assertNever } from '../../model/assert-never.js';
import type { Definition } from '../../model/definition.js';
import { alternateStatements } from './alternate-statements.js';
import { commandStatements } from './command-statements.js';
import { enumStatements } from './enum-statements.js';
import { eventStatements } from './event-statements.js';
import { structStatements } from './struct-statements.js';
import type { TypesScope } from './types-scope.js';
import { unionStatements } from './union-statements.js';

/** The TypeScript of a definition. */
export function definitionStatements(
  definition: Definition,
  scope: TypesScope,
): readonly Statement[] {
  switch (definition.kind) {
    case 'enum':
      return enumStatements(definition, scope);
    case 'struct':
      return structStatements(definition, scope);
    case 'union':
      return unionStatements(definition, scope);
    case 'alternate':
      return alternateStatements(definition, scope);
    case 'command':
      return commandStatements(definition, scope);
    case 'event':
      return eventStatements(definition, scope);
    default:
      return assertNever(definition);
  }
}
