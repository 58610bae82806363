import { assertNever } from '../model/assert-never.js';
import type { Command, Definition } from '../model/definition.js';
import type { Named } from '../model/entity.js';
import { enumsOf } from '../model/enums-of.js';
import type { Form, formsOf } from '../model/forms.js';
import { inlineArguments } from '../model/inline-arguments.js';
import type { NameLocation } from '../model/location.js';
import type { Schema } from '../model/schema.js';
import type { AlternateType, EnumType, ObjectType, UnionType } from '../model/type.js';
import type { Names } from './names.js';
import { renamedValue } from './renamed-value.js';

/** Two things of the schema that came to have one name. */
export interface NameCollision {
  /** What kind of name it is. */
  readonly what: 'type name' | 'method name' | 'value name';
  readonly name: string;
  /** What had the name. */
  readonly first: NameOwner;
  readonly second: NameOwner;
  /** What `rename` speaks of to resolve it: a definition, or a value as `Enum.value`. */
  readonly culprit: string;
}

/** What has a name in generated code: something of the schema, or made for it. */
export interface NameOwner {
  /** What it is, with its place: `the arguments of command 'stop' (qapi/misc.json:10)`. */
  readonly text: () => string;
  /** Where the schema names it, or what it is made for. */
  readonly namedAt: NameLocation;
}

/** Finds the names that stand for two things, each by the second of these. */
export function nameCollisions(
  schema: Schema,
  names: Names,
  forms: FormsOf,
): readonly NameCollision[] {
  return [
    ...typeCollisions(schema, names, forms),
    ...enumsOf(schema).flatMap((type) => valueCollisions(type, names)),
    ...methodCollisions(schema, names),
  ];
}

/** A name and what it stands for. There are thousands, and words are made of those that collide. */
interface Claim {
  readonly name: string;
  readonly owner: NameOwner;
  /** What `rename` speaks of to change it. */
  readonly of: () => string;
}

function typeCollisions(schema: Schema, names: Names, forms: FormsOf): readonly NameCollision[] {
  const claims = schema.definitions.flatMap((definition) => typeClaims(definition, names, forms));
  return collisionsOf('type name', claims);
}

function methodCollisions(schema: Schema, names: Names): readonly NameCollision[] {
  const claims = schema.definitions
    .filter((definition) => definition.kind === 'command')
    .map((command) => ({
      name: names.method(command),
      owner: { text: () => described(command), namedAt: command.namedAt },
      of: () => command.name,
    }));
  return collisionsOf('method name', claims);
}

function valueCollisions(type: EnumType, names: Names): readonly NameCollision[] {
  const claims = type.values.map(({ name, namedAt }) => ({
    name: names.value(type, name),
    owner: { text: () => `value '${name}' of ${described(type)}`, namedAt },
    of: () => renamedValue(type, name),
  }));
  return collisionsOf('value name', claims);
}

function collisionsOf(
  what: NameCollision['what'],
  claims: readonly Claim[],
): readonly NameCollision[] {
  const owners = new Map<string, NameOwner>();
  const collisions: NameCollision[] = [];
  for (const { name, owner, of } of claims) {
    const first = owners.get(name);
    if (first === undefined) owners.set(name, owner);
    else collisions.push({ what, name, first, second: owner, culprit: of() });
  }
  return collisions;
}

/** Every type-level name that is made for a definition. */
function typeClaims(definition: Definition, names: Names, forms: FormsOf): readonly Claim[] {
  const claim: MakeClaim = (name, part = '', { namedAt } = definition) => ({
    name,
    owner: { text: () => `${part}${described(definition)}`, namedAt },
    of: () => definition.name,
  });
  switch (definition.kind) {
    case 'enum':
    case 'struct':
    case 'alternate':
    case 'union':
      return [
        ...forms(definition).flatMap((form, at) =>
          formClaims(definition, form, names, (name, part = '', named) =>
            claim(name, at > 0 ? `${part}the ${form} form of ` : part, named),
          ),
        ),
        ...valuesClaims(definition, names, claim),
      ];
    case 'command':
      return commandClaims(definition, names, claim);
    case 'event':
      return [claim(names.event(definition))];
    default:
      return assertNever(definition);
  }
}

type FormsOf = ReturnType<typeof formsOf>;

/** @param part what of the definition, for people; @param named what the schema names so */
type MakeClaim = (name: string, part?: string, named?: Named) => Claim;

type NamedType = EnumType | ObjectType | AlternateType;

/** The list of an enum's values is the same for all forms. */
function valuesClaims(type: NamedType, names: Names, claim: MakeClaim): readonly Claim[] {
  if (type.kind === 'enum') return [claim(names.values(type), 'the values of ')];
  return type.kind === 'union' && type.tagType.implicit
    ? valuesClaims(type.tagType, names, claim)
    : [];
}

function formClaims(type: NamedType, form: Form, names: Names, claim: MakeClaim): readonly Claim[] {
  const own = claim(names.type(type, form));
  return type.kind === 'union' ? [own, ...unionPartClaims(type, form, names, claim)] : [own];
}

function unionPartClaims(
  union: UnionType,
  form: Form,
  names: Names,
  claim: MakeClaim,
): readonly Claim[] {
  const { base, tagType, branches } = union;
  const typed = branches.filter(({ type }) => type !== null);
  return [
    ...(base.implicit ? [claim(names.type(base, form), 'the common members of ')] : []),
    ...(tagType.implicit ? formClaims(tagType, form, names, claim) : []),
    ...typed.map((branch) => {
      const { name } = branch.value;
      return claim(names.branch(union, name, form), `branch '${name}' of `, branch);
    }),
    claim(names.otherBranches(union, form), 'the other branches of '),
    ...(form === 'received' ? [claim(names.unknownBranch(union), 'unknown branches of ')] : []),
  ];
}

function commandClaims(command: Command, names: Names, claim: MakeClaim): readonly Claim[] {
  const claims = [claim(names.command(command))];
  const inline = inlineArguments(command);
  if (inline) claims.push(claim(names.type(inline), 'the arguments of '));
  return claims;
}

function described({ kind, name, location }: Definition | EnumType): string {
  return `${kind} '${name}' (${location.file}:${location.line})`;
}
