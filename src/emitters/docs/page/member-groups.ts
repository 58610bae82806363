import type { DocReader } from '../../../codegen/doc-reader.js';
import { assertNever } from '../../../model/assert-never.js';
import type { ArgumentsType, Definition } from '../../../model/definition.js';
import type { StructType } from '../../../model/type.js';
import { alternativeRow, memberRow, valueRow } from './member-row.js';
import type { MemberGroup, MemberRole } from './page.js';

/** The members of a definition: its own first, then group by group what bases and arguments add. */
export function memberGroups(definition: Definition, reader: DocReader): readonly MemberGroup[] {
  const own = (role: MemberRole, rows: MemberGroup['rows']) => ({ role, from: null, rows });
  switch (definition.kind) {
    case 'enum':
      return [
        own(
          'value',
          definition.values.map((value) => valueRow(value, reader)),
        ),
      ];
    case 'alternate':
      return [
        own(
          'alternative',
          definition.alternatives.map((one) => alternativeRow(one, reader)),
        ),
      ];
    case 'struct':
      return [
        own(
          'member',
          definition.members.map((member) => memberRow(member, reader)),
        ),
        ...(definition.base ? objectGroups(definition.base, 'member', reader) : []),
      ].filter(hasRows);
    case 'union':
      return objectGroups(definition.base, 'member', reader);
    case 'command':
      return definition.arguments ? objectGroups(definition.arguments, 'argument', reader) : [];
    case 'event':
      return definition.arguments ? objectGroups(definition.arguments, 'data', reader) : [];
    default:
      return assertNever(definition);
  }
}

/** The common members of what holds members, by where they are defined; an alternate has none. */
export function objectGroups(
  type: ArgumentsType,
  role: MemberRole,
  reader: DocReader,
): readonly MemberGroup[] {
  if (type.kind === 'alternate') return [];
  const groups: MemberGroup[] = [];
  let from: Definition | null = type.implicit ? null : type;
  for (let next: StructType | null = type.kind === 'union' ? type.base : type; next;) {
    // Members of an inline base stand in the union itself.
    if (!next.implicit) from = next;
    groups.push({ role, from, rows: next.members.map((member) => memberRow(member, reader)) });
    next = next.base;
  }
  return groups.filter(hasRows);
}

function hasRows({ rows }: MemberGroup): boolean {
  return rows.length > 0;
}
