/** What a name is the name of; it decides which naming rules hold. */
export type NameRole =
  | 'enum'
  | 'struct'
  | 'union'
  | 'alternate'
  | 'command'
  | 'event'
  | 'member'
  | 'argument'
  | 'enum-value'
  | 'branch'
  | 'simple-branch'
  | 'alternative'
  | 'feature';

const descriptions: Readonly<Record<NameRole, string>> = {
  enum: 'an enum',
  struct: 'a struct',
  union: 'a union',
  alternate: 'an alternate',
  command: 'a command',
  event: 'an event',
  member: 'a member',
  argument: 'an argument',
  'enum-value': 'an enum value',
  branch: 'a branch',
  'simple-branch': 'a branch',
  alternative: 'a branch',
  feature: 'a feature',
};

export function describeRole(role: NameRole): string {
  return descriptions[role];
}
