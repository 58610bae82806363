import { defineEmitter } from '../../codegen/define-emitter.js';
import { docReader } from '../../codegen/doc-reader.js';
import type { SymbolKind } from '../../codegen/generated-symbol.js';
import type { Definition } from '../../model/definition.js';
import { clientClass } from './client-class.js';
import { clientKind } from './client-kind.js';
import { commandKey, commandsFile, commandValue } from './command-values.js';
import { connectFunction } from './connect-function.js';
import { commandTable, eventTable } from './tables.js';

const clientFile = 'client.ts';

const exported: Readonly<Record<string, SymbolKind>> = {
  Commands: 'type',
  Events: 'type',
  Client: 'value',
  connect: 'value',
};

/** A client of the schema's server, with a typed method for each command. */
export const clientEmitter = defineEmitter({
  name: 'client',
  description: 'A typed client: a method for each command, commands as values, typed events',
  requires: ['types'],
  declare({ schema, names, declare }) {
    for (const [name, kind] of Object.entries(exported)) {
      declare({ key: `client:${name}`, file: clientFile, name, kind });
    }
    for (const command of commandsOf(schema.definitions)) {
      const name = names.method(command);
      declare({ key: commandKey(command), file: commandsFile, name, kind: 'value' });
    }
  },
  emit({ schema, names, settings, file: fileAt }) {
    const file = fileAt(clientFile);
    const reader = docReader(schema.release, settings.docs);
    const scope = { names, settings, reader, file };
    const kind = clientKind(schema.definitions);
    const commands = commandsOf(schema.definitions);
    const events = schema.definitions.filter((definition) => definition.kind === 'event');
    file.add(
      commandTable(commands, scope),
      eventTable(events, scope),
      clientClass(commands, kind, scope),
      connectFunction(kind, scope),
    );
    if (commands.length === 0) return;
    const values = { ...scope, file: fileAt(commandsFile) };
    values.file.add(...commands.map((command) => commandValue(command, values)));
  },
});

function commandsOf(definitions: readonly Definition[]) {
  return definitions.filter((definition) => definition.kind === 'command');
}
