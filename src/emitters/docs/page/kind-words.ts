import type { Definition } from '../../../model/definition.js';
import type { UsageRole } from '../../../model/used-by.js';
import type { MemberRole } from './page.js';

/** What readers call a kind: one, and many as a heading. */
export const kindWords: Readonly<
  Record<Definition['kind'], { readonly one: string; readonly many: string }>
> = {
  command: { one: 'command', many: 'Commands' },
  event: { one: 'event', many: 'Events' },
  struct: { one: 'struct', many: 'Structs' },
  union: { one: 'union', many: 'Unions' },
  alternate: { one: 'alternate', many: 'Alternates' },
  enum: { one: 'enum', many: 'Enums' },
};

export const memberWords: Readonly<Record<MemberRole, string>> = {
  value: 'Values',
  member: 'Members',
  argument: 'Arguments',
  data: 'Data',
  alternative: 'Alternatives',
  described: 'Also described',
};

/** What a definition uses a type for; a name may follow. */
export const usageWords: Readonly<Record<UsageRole, string>> = {
  arguments: 'as its arguments',
  argument: 'argument',
  returns: 'returns it',
  data: 'as its data',
  base: 'as its base',
  member: 'member',
  branch: 'branch',
  alternative: 'alternative',
};
