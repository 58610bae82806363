import { memberDocs } from '../../codegen/definition-docs.js';
import type { PropertySignature } from '../../codegen/layout/type-node.js';
import { typeOf } from '../../codegen/type-of.js';
import type { Form } from '../../model/forms.js';
import { mayBeAbsent } from '../../model/may-be-absent.js';
import type { Member } from '../../model/type.js';
import type { TypesScope } from './types-scope.js';

/** Columns before the members of an interface. */
const indentation = 2;

/** The members of a struct as those of an interface; their names are those on the wire. */
export function memberSignatures(
  members: readonly Member[],
  form: Form,
  { file, settings, comment }: TypesScope,
): readonly PropertySignature[] {
  return members.map((member) => ({
    name: member.name,
    origin: member.namedAt,
    type: typeOf(member.type, file, settings, form),
    optional: mayBeAbsent(member),
    docs: comment((reader) => memberDocs(member, reader, members), indentation),
  }));
}
