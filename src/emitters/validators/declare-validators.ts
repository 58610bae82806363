import type { DeclareContext } from '../../codegen/emit-context.js';
import type { NameOwner } from '../../codegen/name-collisions.js';
import { reportCollision } from '../../codegen/report-collision.js';
import type { Definition } from '../../model/definition.js';
import { directions } from '../../model/direction.js';
import { checkKey } from './check-key.js';
import { exportedValidators } from './exported-validators.js';
import { declareReceived } from './received-validators.js';
import { validatorsFile } from './validators-file.js';

/** Promises the validators of all that the schema defines, and the checks that they share. */
export function declareValidators({ schema, names, declare, report }: DeclareContext): void {
  declareReceived(declare);
  const directionOf = directions(schema);
  const owners = new Map<string, NameOwner>();
  for (const module of schema.modules) {
    const file = validatorsFile(names, module);
    for (const definition of module.definitions) {
      if (hasCheck(definition)) {
        const name = `check${names.type(definition)}`;
        declare({ key: checkKey(definition), file, name, kind: 'value', internal: true });
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

/** Enums need none: a list of values says it all. */
function hasCheck(definition: Definition) {
  return (
    definition.kind === 'struct' || definition.kind === 'union' || definition.kind === 'alternate'
  );
}

function ownerOf({ kind, name, location, namedAt }: Definition): NameOwner {
  return { text: `${kind} '${name}' (${location.file}:${String(location.line)})`, namedAt };
}
