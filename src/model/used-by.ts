import { assertNever } from './assert-never.js';
import type { ArgumentsType, Definition } from './definition.js';
import { oncePerSchema } from './once-per-schema.js';
import type { Schema } from './schema.js';
import type { ObjectType, StructType, Type } from './type.js';

/** One place where a definition mentions a type. */
export interface Usage {
  readonly user: Definition;
  readonly role: UsageRole;
  /** The member, argument, branch or alternative; null where the role says it all. */
  readonly name: string | null;
}

/**
 * `arguments` and `data` are the type as a whole, `argument` and `member` one of the members that
 * are written in place.
 */
export type UsageRole =
  'arguments' | 'argument' | 'returns' | 'data' | 'base' | 'member' | 'branch' | 'alternative';

/**
 * Who uses each defined type, by its name, in order of appearance. An array counts for what it
 * holds, an implicit type for the definition that it was made for.
 */
export function usages(schema: Schema): ReadonlyMap<string, readonly Usage[]> {
  return findUsages(schema);
}

const findUsages = oncePerSchema((schema: Schema): ReadonlyMap<string, readonly Usage[]> => {
  const found = new Map<string, Usage[]>();
  for (const user of schema.definitions) {
    for (const { type, role, name } of mentions(user)) {
      const used = elementOf(type);
      if (used.kind === 'builtin' || ('implicit' in used && used.implicit)) continue;
      const known = found.get(used.name);
      if (known) known.push({ user, role, name });
      else found.set(used.name, [{ user, role, name }]);
    }
  }
  return found;
});

interface Mention {
  readonly type: Type;
  readonly role: UsageRole;
  readonly name: string | null;
}

function mentions(definition: Definition): readonly Mention[] {
  switch (definition.kind) {
    case 'enum':
      return [];
    case 'struct':
    case 'union':
      return objectMentions(definition);
    case 'alternate':
      return definition.alternatives.map(({ name, type }) => ({ type, role: 'alternative', name }));
    case 'command': {
      const { arguments: taken, returns } = definition;
      const given: readonly Mention[] = taken ? wholeMentions(taken, 'arguments', 'argument') : [];
      return returns ? [...given, ...returnMentions(returns)] : given;
    }
    case 'event':
      return definition.arguments ? wholeMentions(definition.arguments, 'data', 'member') : [];
    default:
      return assertNever(definition);
  }
}

function objectMentions(type: ObjectType): readonly Mention[] {
  const base: readonly Mention[] = type.base ? wholeMentions(type.base, 'base', 'member') : [];
  if (type.kind === 'struct') return [...base, ...memberMentions(type, 'member')];
  const branches = type.branches.flatMap(({ type: branch, value: { name } }) =>
    branch ? branchMentions(branch, name) : [],
  );
  return [...base, ...branches];
}

function returnMentions(type: Type): readonly Mention[] {
  if (type.kind === 'struct') return wholeMentions(type, 'returns', 'returns');
  return [{ type, role: 'returns', name: null }];
}

/** What a simple union's branch wraps is what it mentions. */
function branchMentions(type: ObjectType, name: string): readonly Mention[] {
  if (type.kind === 'union' || !type.implicit) return [{ type, role: 'branch', name }];
  return type.members.map((member) => ({ type: member.type, role: 'branch', name }));
}

function wholeMentions(type: ArgumentsType, whole: UsageRole, part: UsageRole): readonly Mention[] {
  if (type.kind !== 'struct' || !type.implicit) return [{ type, role: whole, name: null }];
  const base = type.base ? wholeMentions(type.base, 'base', part) : [];
  return [...base, ...memberMentions(type, part)];
}

/** A member that is written in place (until 1.7) is named for all that stands in it. */
function memberMentions({ members }: StructType, role: UsageRole): readonly Mention[] {
  return members.flatMap(({ type, name }): readonly Mention[] =>
    type.kind === 'struct' && type.implicit
      ? memberMentions(type, role).map((inner) => ({ ...inner, name }))
      : [{ type, role, name }],
  );
}

type NamedType = Exclude<Type, { readonly kind: 'array' }>;

function elementOf(type: Type): NamedType {
  return type.kind === 'array' ? elementOf(type.element) : type;
}
