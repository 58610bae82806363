import { defineEmitter } from '../../codegen/define-emitter.js';
import { docReader } from '../../codegen/doc-reader.js';
import { fileLinks } from '../../codegen/file-links.js';
import type { SymbolKind } from '../../codegen/generated-symbol.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import { clientClass } from './client-class.js';
import { connectFunction } from './connect-function.js';
import { commandTable, eventTable } from './tables.js';

const path = 'client.ts';

const exported: Readonly<Record<string, SymbolKind>> = {
  Commands: 'type',
  Events: 'type',
  Client: 'value',
  connect: 'value',
};

/** A client of the schema's server, with a typed method for each command. */
export const clientEmitter = defineEmitter({
  name: 'client',
  description: 'A typed client: a method for each command, and typed events',
  requires: ['types'],
  declare({ declare }) {
    for (const [name, kind] of Object.entries(exported)) {
      declare({ key: `client:${name}`, file: path, name, kind });
    }
  },
  emit({ schema, names, settings, file: fileAt }) {
    const file = fileAt(path);
    const links = fileLinks(schema, file, (command) => {
      const method = names.method(command);
      return linkTo(`Client.prototype.${method}`, method);
    });
    const reader = docReader(schema.release, settings.docs, links);
    const scope = { names, settings, reader, file };
    const commands = schema.definitions.filter((definition) => definition.kind === 'command');
    const events = schema.definitions.filter((definition) => definition.kind === 'event');
    file.add(
      commandTable(commands, scope),
      eventTable(events, scope),
      clientClass(commands, scope),
      connectFunction(scope),
    );
  },
});
