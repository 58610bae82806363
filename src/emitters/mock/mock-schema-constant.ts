import { record, type Expression, type RecordEntry } from '../../codegen/layout/expression.js';
import { generic } from '../../codegen/layout/type-node.js';
import type { SymbolKey } from '../../codegen/generated-symbol.js';
import type { Settings } from '../../codegen/settings.js';
import type { Statement } from '../../codegen/statement.js';
import type { TypeScriptFile } from '../../codegen/typescript-file.js';
import type { Command, Event } from '../../model/definition.js';
import type { Schema } from '../../model/schema.js';

/** All commands and events with their validators, as plain data that bundlers drop where unused. */
export function mockSchemaConstant(
  { definitions }: Schema,
  file: TypeScriptFile,
  { runtime }: Settings,
): Statement {
  const commands = definitions.filter((definition) => definition.kind === 'command');
  const events = definitions.filter((definition) => definition.kind === 'event');
  return {
    kind: 'const',
    name: 'mockSchema',
    docs: 'For `createMockServer`: what a mock server needs to know of this schema.',
    type: generic(
      file.useFrom(runtime, 'MockSchema', 'type'),
      file.use('client:Commands', 'type'),
      file.use('client:Events', 'type'),
    ),
    value: record([
      { name: 'commands', value: record(commands.map((command) => commandEntry(command, file))) },
      { name: 'events', value: record(events.map((event) => eventEntry(event, file))) },
    ]),
  };
}

function commandEntry(command: Command, file: TypeScriptFile): RecordEntry {
  const { name, allowOob, successResponse } = command;
  const value = record([
    ...validatorEntry('arguments', `validators:${name}#arguments`, file),
    ...validatorEntry('returns', `validators:${name}#result`, file),
    ...flagEntry('oob', allowOob, 'true'),
    ...flagEntry('successResponse', !successResponse, 'false'),
  ]);
  return { name, value };
}

function eventEntry({ name }: Event, file: TypeScriptFile): RecordEntry {
  return { name, value: record(validatorEntry('data', `validators:${name}`, file)) };
}

/** What takes, returns or carries nothing has no validator. */
function validatorEntry(
  name: string,
  key: SymbolKey,
  file: TypeScriptFile,
): readonly RecordEntry[] {
  return file.knows(key) ? [{ name, value: file.use(key) }] : [];
}

function flagEntry(name: string, present: boolean, value: Expression): readonly RecordEntry[] {
  return present ? [{ name, value }] : [];
}
