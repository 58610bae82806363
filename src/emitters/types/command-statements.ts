import { argumentsOf, returnsOf } from '../../codegen/command-types.js';
import { definitionDocs } from '../../codegen/definition-docs.js';
import { wordsDoc } from '../../codegen/jsdoc/js-doc.js';
import type { PropertySignature } from '../../codegen/layout/type-node.js';
import type { Statement } from '../../codegen/statement.js';
import type { Command } from '../../model/definition.js';
import { inlineArguments } from '../../model/inline-arguments.js';
import type { StructType } from '../../model/type.js';
import { structStatement } from './struct-statement.js';
import type { TypesScope } from './types-scope.js';

/**
 * A command as a type that holds what it takes and what it returns, and a type of its own for
 * arguments that are written inline.
 */
export function commandStatements(command: Command, scope: TypesScope): Statement[] {
  const { names, settings, comment, file } = scope;
  const members: PropertySignature[] = [
    { name: 'arguments', type: argumentsOf(command, file, settings) ?? 'undefined' },
    { name: 'returns', type: returnsOf(command, file, settings) ?? 'undefined' },
  ];
  if (command.allowOob) members.push({ name: 'oob', type: 'true' });
  // As wide as in the client's class, so that it is laid out once.
  const docs = comment((reader) => definitionDocs(command, reader), 2);
  const inline = inlineArguments(command);
  return [
    ...(inline ? [argumentsStatement(command, inline, scope)] : []),
    { kind: 'interface', name: names.command(command), origin: command.namedAt, docs, members },
  ];
}

function argumentsStatement(command: Command, inline: StructType, scope: TypesScope): Statement {
  const { name, generated } = command;
  const docs = scope.comment(() => wordsDoc(`Arguments of the command \`${name}\`.`));
  return structStatement(inline, { form: 'sent', docs, takesOthers: !generated }, scope);
}
