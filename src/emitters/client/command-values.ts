import type { SymbolKey } from '../../codegen/generated-symbol.js';
import { definitionDocs } from '../../codegen/definition-docs.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { record, type RecordEntry } from '../../codegen/layout/expression.js';
import { generic } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { Statement } from '../../codegen/statement.js';
import type { Command } from '../../model/definition.js';
import type { ClientScope } from './client-scope.js';
import type { HoldsInt64 } from './int64-places.js';
import { int64Conversion } from './int64-tables.js';

/** The file of the commands as values. */
export const commandsFile = 'commands.ts';

/** The key of a command as a value. */
export function commandKey({ name }: Command): SymbolKey {
  return `client:${name}#command`;
}

/**
 * A command as a constant. It is plain data, which bundlers drop where nothing uses it, so a
 * program holds the commands that it names, with what checks their arguments, and no others.
 */
export function commandValue(command: Command, holds: HoldsInt64, scope: ClientScope): Statement {
  const { names, file, settings, reader } = scope;
  const commands = file.use('client:Commands', 'type');
  const name = literal(command.name);
  const type = file.useFrom(settings.runtime, 'CommandOf', 'type');
  return {
    kind: 'const',
    name: names.method(command),
    // As wide as in the class, so that it is laid out once.
    docs: renderJsDoc(definitionDocs(command, reader), 2),
    type: generic(type, name, `${commands}[${name}]`),
    value: record(entriesOf(command, holds, scope)),
  };
}

function entriesOf(
  command: Command,
  holds: HoldsInt64,
  scope: ClientScope,
): readonly RecordEntry[] {
  const { file } = scope;
  const int64 = int64Conversion(command.returns, holds, scope);
  const validator: SymbolKey = `validators:${command.name}#arguments`;
  const entries: (RecordEntry | false)[] = [
    { name: 'name', value: literal(command.name) },
    file.knows(validator) && { name: 'arguments', value: file.use(validator) },
    command.allowOob && { name: 'oob', value: 'true' },
    !command.successResponse && { name: 'successResponse', value: 'false' },
    int64 !== null && { name: 'int64', value: int64 },
  ];
  return entries.filter((entry) => entry !== false);
}
