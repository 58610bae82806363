import type { DeclareContext } from '../../codegen/emit-context.js';
import type { SymbolKey } from '../../codegen/generated-symbol.js';
import { record, type RecordEntry } from '../../codegen/layout/expression.js';
import type { Settings } from '../../codegen/settings.js';
import type { Statement } from '../../codegen/statement.js';
import type { TypeScriptFile } from '../../codegen/typescript-file.js';
import type { Definition } from '../../model/definition.js';

/** A file of its own: programs that do not check what they receive need none of it. */
export const receivedFile = 'received.ts';

const key: SymbolKey = 'validators:#received';
const name = 'receivedValidators';

export function declareReceived(declare: DeclareContext['declare']): void {
  declare({ key, file: receivedFile, name, kind: 'value' });
}

/** The validators of what is received, by names on the wire, for clients that check all. */
export function receivedValidators(
  definitions: readonly Definition[],
  file: TypeScriptFile,
  settings: Settings,
): Statement {
  const entriesOf = (kind: Definition['kind'], suffix: '' | '#result'): RecordEntry[] =>
    definitions.flatMap((definition) => {
      const validator: SymbolKey = `validators:${definition.name}${suffix}`;
      if (definition.kind !== kind || !file.knows(validator)) return [];
      return [{ name: definition.name, value: file.use(validator) }];
    });
  return {
    kind: 'const',
    name,
    docs: "What checks replies and events, by their names on the wire, for `validate: 'all'`.",
    type: file.useFrom(settings.runtime, 'ReceivedValidators', 'type'),
    value: record([
      { name: 'results', value: record(entriesOf('command', '#result')) },
      { name: 'events', value: record(entriesOf('event', '')) },
    ]),
  };
}
