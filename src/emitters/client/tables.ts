import type { Statement } from '../../codegen/statement.js';
import { typeKey } from '../../codegen/type-of.js';
import type { Command, Event } from '../../model/definition.js';
import type { ClientScope } from './client-scope.js';

/** The map that `execute` is typed by. */
export function commandTable(commands: readonly Command[], scope: ClientScope): Statement {
  return table('Commands', 'Every command, by its name on the wire.', commands, scope);
}

/** The map that listeners are typed by. */
export function eventTable(events: readonly Event[], scope: ClientScope): Statement {
  return table('Events', 'What every event carries, by its name on the wire.', events, scope);
}

function table(
  name: string,
  docs: string,
  definitions: readonly (Command | Event)[],
  { file, settings }: ClientScope,
): Statement {
  // An interface without members would take any object.
  if (definitions.length === 0) {
    return { kind: 'type', name, docs, type: file.useFrom(settings.runtime, 'EmptyTable', 'type') };
  }
  const members = definitions.map((definition) => ({
    name: definition.name,
    origin: definition.namedAt,
    type: file.use(typeKey(definition)),
  }));
  return { kind: 'interface', name, docs, members };
}
