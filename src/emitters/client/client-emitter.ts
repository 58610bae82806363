import type { ClientScope } from './client-scope.js';
import type { DeclareContext } from '../../codegen/emit-context.js';
import type { Names } from '../../codegen/names.js';
import { defineEmitter } from '../../codegen/define-emitter.js';
import { docReader } from '../../codegen/doc-reader.js';
import { fileLinks } from '../../codegen/file-links.js';
import type { SymbolKind } from '../../codegen/generated-symbol.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import type { Schema } from '../../model/schema.js';
import { clientClass } from './client-class.js';
import { clientKind } from './client-kind.js';
import { commandKey, commandsFile, commandValue } from './command-values.js';
import { connectFunction } from './connect-function.js';
import {
  type HoldsInt64,
  holdsInt64,
  int64Constant,
  int64File,
  int64Key,
  int64Name,
  tabledTypes,
} from './int64-places.js';
import { convertsInt64, int64Events, int64EventsKey } from './int64-tables.js';
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
  declare({ schema, names, settings, declare }) {
    for (const [name, kind] of Object.entries(exported)) {
      declare({ key: `client:${name}`, file: clientFile, name, kind });
    }
    for (const command of commandsOf(schema)) {
      const name = names.method(command);
      declare({ key: commandKey(command), file: commandsFile, name, kind: 'value' });
    }
    if (convertsInt64(settings)) declareInt64(schema, names, declare);
  },
  emit({ schema, names, settings, file: fileAt }) {
    const scopeOf = (path: string, link: (method: string) => string) => {
      const file = fileAt(path);
      const links = fileLinks(schema, file, (command) => link(names.method(command)));
      return { names, settings, reader: docReader(schema, settings.docs, links), file };
    };
    const kind = clientKind(schema.definitions);
    const commands = commandsOf(schema);
    const scope = scopeOf(clientFile, (method) => linkTo(`Client.prototype.${method}`, method));
    scope.file.add(
      commandTable(commands, scope),
      eventTable(eventsOf(schema), scope),
      clientClass(commands, kind, scope),
      connectFunction(kind, scope),
    );
    const holds = holdsInt64(schema);
    if (commands.length > 0) {
      const values = scopeOf(commandsFile, linkTo);
      values.file.add(...commands.map((command) => commandValue(command, holds, values)));
    }
    if (convertsInt64(settings)) emitInt64(schema, holds, () => scopeOf(int64File, linkTo));
  },
});

function declareInt64(schema: Schema, names: Names, declare: DeclareContext['declare']): void {
  const shared = { file: int64File, kind: 'value' } as const;
  const holds = holdsInt64(schema);
  for (const type of tabledTypes(schema, holds)) {
    declare({ key: int64Key(type), name: int64Name(type, names), internal: true, ...shared });
  }
  if (eventsWithInt64(schema, holds).length === 0) return;
  declare({ key: int64EventsKey, name: 'int64Events', ...shared });
}

/** @param open makes the file, which a schema without 64-bit integers does not need */
function emitInt64(schema: Schema, holds: HoldsInt64, open: () => ClientScope): void {
  const types = tabledTypes(schema, holds);
  const events = eventsWithInt64(schema, holds);
  if (types.length === 0 && events.length === 0) return;
  const scope = open();
  scope.file.add(...types.map((type) => int64Constant(type, holds, scope)));
  if (events.length > 0) scope.file.add(int64Events(events, holds, scope));
}

function commandsOf({ definitions }: Schema) {
  return definitions.filter((definition) => definition.kind === 'command');
}

function eventsOf({ definitions }: Schema) {
  return definitions.filter((definition) => definition.kind === 'event');
}

function eventsWithInt64(schema: Schema, holds: HoldsInt64) {
  return eventsOf(schema).filter((event) => event.arguments && holds(event.arguments));
}
