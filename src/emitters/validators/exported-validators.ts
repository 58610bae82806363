import type { SymbolKey } from '../../codegen/generated-symbol.js';
import type { Names } from '../../codegen/names.js';
import { assertNever } from '../../model/assert-never.js';
import type { Command, Definition, Event } from '../../model/definition.js';
import type { Direction } from '../../model/direction.js';
import type { AlternateType, EnumType, ObjectType, Type } from '../../model/type.js';

/** A type of the schema that has validators of its own. */
export type NamedType = EnumType | ObjectType | AlternateType;

/** A validator that generated code exports. */
export interface ExportedValidator {
  readonly key: SymbolKey;
  readonly name: string;
  /** Which way what it checks goes. */
  readonly direction: 'sent' | 'received';
  /** What it is the validator of. */
  readonly subject: Subject;
  /** The type that values are checked against. */
  readonly checked: Type;
}

export type Subject =
  | { readonly kind: 'type'; readonly type: NamedType }
  | { readonly kind: 'arguments'; readonly command: Command }
  | { readonly kind: 'result'; readonly command: Command }
  | { readonly kind: 'event'; readonly event: Event };

/**
 * The validators that a definition gets: a type one for each direction in which it travels, a
 * command one for what it takes and one for what it returns, an event one for what it carries.
 * Where nothing is taken, returned or carried there is none.
 */
export function exportedValidators(
  definition: Definition,
  names: Names,
  directionOf: (type: Type) => Direction,
): readonly ExportedValidator[] {
  switch (definition.kind) {
    case 'enum':
    case 'struct':
    case 'alternate':
      return typeValidators(definition, names, directionOf(definition));
    case 'union': {
      const { tagType } = definition;
      const ofUnion = typeValidators(definition, names, directionOf(definition));
      if (!tagType.implicit) return ofUnion;
      return [...typeValidators(tagType, names, directionOf(tagType)), ...ofUnion];
    }
    case 'command':
      return commandValidators(definition, names);
    case 'event':
      return eventValidators(definition, names);
    default:
      return assertNever(definition);
  }
}

/** Types that no command or event uses are those of QEMU's command line: sent, if anything. */
function typeValidators(
  type: NamedType,
  names: Names,
  direction: Direction,
): readonly ExportedValidator[] {
  const name = names.type(type);
  const subject = { kind: 'type', type } as const;
  const key: SymbolKey = `validators:${type.name}`;
  if (direction !== 'both') {
    const only = direction === 'received' ? 'received' : 'sent';
    return [{ key, name: `${name}Validator`, direction: only, subject, checked: type }];
  }
  const input: SymbolKey = `${key}#input`;
  return [
    { key, name: `${name}Validator`, direction: 'received', subject, checked: type },
    { key: input, name: `${name}InputValidator`, direction: 'sent', subject, checked: type },
  ];
}

function commandValidators(command: Command, names: Names): readonly ExportedValidator[] {
  const name = names.pascal(command.name);
  const key: SymbolKey = `validators:${command.name}`;
  const found: ExportedValidator[] = [];
  if (command.arguments) {
    found.push({
      key: `${key}#arguments`,
      name: `${name}ArgumentsValidator`,
      direction: 'sent',
      subject: { kind: 'arguments', command },
      checked: command.arguments,
    });
  }
  if (command.returns) {
    found.push({
      key: `${key}#result`,
      name: `${name}ResultValidator`,
      direction: 'received',
      subject: { kind: 'result', command },
      checked: command.returns,
    });
  }
  return found;
}

function eventValidators(event: Event, names: Names): readonly ExportedValidator[] {
  if (!event.arguments) return [];
  const key: SymbolKey = `validators:${event.name}`;
  const name = `${names.event(event)}Validator`;
  const subject = { kind: 'event', event } as const;
  return [{ key, name, direction: 'received', subject, checked: event.arguments }];
}
