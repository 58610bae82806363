import type { DeclareContext } from '../../codegen/emit-context.js';
import type { SymbolKey } from '../../codegen/generated-symbol.js';
import type { Names } from '../../codegen/names.js';
import type { NameOwner } from '../../codegen/name-collisions.js';
import { reportCollision } from '../../codegen/report-collision.js';
import type { Definition } from '../../model/definition.js';
import { directions } from '../../model/direction.js';
import type { AlternateType, ObjectType } from '../../model/type.js';
import { checkForms, isCheckedByValue, type CheckForms } from './check-forms.js';
import { checkKey, listKey, maybeKey, membersKey } from './check-key.js';
import { exportedValidators } from './exported-validators.js';
import { knownKey, opensWhenReceived } from './known-functions.js';
import { declareReceived } from './received-validators.js';
import { validatorsFile } from './validators-file.js';

/** Promises the validators of all that the schema defines, and the checks that they share. */
export function declareValidators({ schema, names, declare, report }: DeclareContext): void {
  declareReceived(declare);
  const directionOf = directions(schema);
  const forms = checkForms(schema);
  const owners = new Map<string, NameOwner>();
  for (const module of schema.modules) {
    const file = validatorsFile(names, module);
    for (const definition of module.definitions) {
      for (const { key, name } of sharedChecks(definition, names, forms)) {
        declare({ key, file, name, kind: 'value', internal: true });
      }
      for (const type of opensWhenReceived(definition, directionOf)) {
        declare({ key: knownKey(type), file, name: `isKnown${names.type(type)}`, kind: 'value' });
      }
      for (const { key, name } of exportedValidators(definition, names, directionOf)) {
        const first = owners.get(name);
        const second = ownerOf(definition);
        const culprit = definition.name;
        if (first) reportCollision({ what: 'validator', name, first, second, culprit }, report);
        else declare({ key, file, name, kind: 'value' });
        owners.set(name, second);
      }
    }
  }
}

/** The checks of a type that other files may use. Enums need none: a list of values says it all. */
function sharedChecks(
  definition: Definition,
  names: Names,
  forms: CheckForms,
): readonly { readonly key: SymbolKey; readonly name: string }[] {
  if (!isChecked(definition)) return [];
  const name = names.type(definition);
  const value = { key: checkKey(definition), name: `check${name}` };
  const maybe = { key: maybeKey(definition), name: `maybe${name}` };
  const members = { key: membersKey(definition), name: `membersOf${name}` };
  const list = { key: listKey(definition), name: `checkEach${name}` };
  return [
    ...(forms.members.has(definition) ? [members] : []),
    ...(isCheckedByValue(definition, forms) ? [value] : []),
    ...(forms.maybe.has(definition) ? [maybe] : []),
    ...(forms.list.has(definition) ? [list] : []),
  ];
}

function isChecked(definition: Definition): definition is ObjectType | AlternateType {
  const { kind } = definition;
  return kind === 'struct' || kind === 'union' || kind === 'alternate';
}

function ownerOf({ kind, name, location, namedAt }: Definition): NameOwner {
  return { text: () => `${kind} '${name}' (${location.file}:${String(location.line)})`, namedAt };
}
