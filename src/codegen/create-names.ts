import { assertNever } from '../model/assert-never.js';
import type { Command, Definition, Event } from '../model/definition.js';
import { formsOf, type Form } from '../model/forms.js';
import { inlineArguments } from '../model/inline-arguments.js';
import type { Schema } from '../model/schema.js';
import type { AlternateType, EnumType, ObjectType, Type, UnionType } from '../model/type.js';
import { modulePaths } from './module-path.js';
import { camelCase, capitalise, pascalCase, uncapitalise } from './name-case.js';
import type { Names } from './names.js';
import { reservedMethodNames, reservedTypeNames } from './reserved-names.js';

/** Two things of the schema that came to have one name. */
export interface NameCollision {
  /** What kind of name it is. */
  readonly what: 'type name' | 'method name';
  readonly name: string;
  /** What had the name, with the place in the schema. */
  readonly first: string;
  readonly second: string;
  /** A definition whose other name would resolve it. */
  readonly culprit: string;
}

export interface CreatedNames {
  readonly names: Names;
  readonly collisions: readonly NameCollision[];
}

/** @param rename what to call a definition, by its name in the schema; the case fits what it is for */
export function createNames(
  schema: Schema,
  rename: Readonly<Record<string, string>> = {},
): CreatedNames {
  const forms = formsOf(schema);
  const convert = conversions(rename, (type, form) =>
    form === 'sent' && forms(type).length > 1 ? inputSuffix : '',
  );
  const implicit = implicitNames(schema, convert);
  const paths = modulePaths(schema.modules);
  const { suffix, ...conversion } = convert;
  const names: Names = {
    ...conversion,
    type(type, form) {
      const made = implicit.get(type.name);
      return made === undefined ? convert.type(type, form) : `${made}${suffix(type, form)}`;
    },
    modulePath: ({ path }) => {
      const found = paths.get(path);
      if (found === undefined) throw new Error(`no module of this schema: ${path}`);
      return found;
    },
  };
  return {
    names,
    collisions: [...typeCollisions(schema, names, forms), ...methodCollisions(schema, names)],
  };
}

/** What the name of the sent form ends in, of a type that is told in two. */
const inputSuffix = 'Input';

/** What the name of a type's form ends in. */
type Suffix = (type: Type, form: Form | undefined) => string;

type Conversions = Omit<Names, 'modulePath'> & { readonly suffix: Suffix };

function conversions(rename: Readonly<Record<string, string>>, suffix: Suffix): Conversions {
  const chosen = (name: string) => (Object.hasOwn(rename, name) ? rename[name] : undefined);
  const pascal = (name: string) => capitalise(chosen(name) ?? pascalCase(name));
  const camel = (name: string) => uncapitalise(chosen(name) ?? camelCase(name));
  const branch = ({ name }: UnionType, value: string) =>
    `${pascal(name)}${pascalCase(value).replace(/^_/, '')}Branch`;
  return {
    pascal,
    camel,
    suffix,
    type: (type, form) =>
      unreserved(`${pascal(type.name)}${suffix(type, form)}`, reservedTypeNames, '_'),
    values: ({ name }) => `${pascal(name)}Values`,
    branch: (union, value, form) => `${branch(union, value)}${suffix(union, form)}`,
    otherBranches: (union, form) => `${pascal(union.name)}OtherBranches${suffix(union, form)}`,
    // A value may be called `unknown`.
    unknownBranch: (union) =>
      union.branches.some(({ value }) => branch(union, value.name) === branch(union, 'unknown'))
        ? `${branch(union, 'unknown')}_`
        : branch(union, 'unknown'),
    command: ({ name }) => `${pascal(name)}Command`,
    // Events shout by convention, those of one word too.
    event: ({ name }) => `${capitalise(chosen(name) ?? pascalCase(lowered(name)))}Event`,
    method: ({ name }) => unreserved(camel(name), reservedMethodNames, 'Command'),
  };
}

function lowered(name: string): string {
  return /[a-z]/.test(name) ? name : name.toLowerCase();
}

function unreserved(name: string, reserved: ReadonlySet<string>, suffix: string): string {
  return reserved.has(name) ? `${name}${suffix}` : name;
}

/** Names of the types that the schema's language makes for members written inline. */
function implicitNames(schema: Schema, convert: Conversions): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const definition of schema.definitions) {
    if (definition.kind === 'union' && definition.base.implicit) {
      found.set(definition.base.name, `${convert.pascal(definition.name)}Common`);
    }
    if (definition.kind === 'command' || definition.kind === 'event') {
      const inline = inlineArguments(definition);
      if (inline) found.set(inline.name, inlineName(definition, convert));
    }
  }
  return found;
}

function inlineName(definition: Command | Event, convert: Conversions): string {
  if (definition.kind === 'event') return convert.event(definition);
  return `${convert.pascal(definition.name)}Arguments`;
}

/** A name and what it stands for, for people. */
interface Claim {
  readonly name: string;
  readonly owner: string;
  /** The definition that it is made for. */
  readonly of: string;
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
      owner: described(command),
      of: command.name,
    }));
  return collisionsOf('method name', claims);
}

function collisionsOf(
  what: NameCollision['what'],
  claims: readonly Claim[],
): readonly NameCollision[] {
  const owners = new Map<string, string>();
  const collisions: NameCollision[] = [];
  for (const { name, owner, of } of claims) {
    const first = owners.get(name);
    if (first === undefined) owners.set(name, owner);
    else collisions.push({ what, name, first, second: owner, culprit: of });
  }
  return collisions;
}

/** Every type-level name that is made for a definition. */
function typeClaims(definition: Definition, names: Names, forms: FormsOf): readonly Claim[] {
  const owner = described(definition);
  const claim = (name: string, part = '') => ({
    name,
    owner: `${part}${owner}`,
    of: definition.name,
  });
  switch (definition.kind) {
    case 'enum':
    case 'struct':
    case 'alternate':
    case 'union':
      return [
        ...forms(definition).flatMap((form, at) =>
          formClaims(definition, form, names, (name, part = '') =>
            claim(name, at > 0 ? `${part}the ${form} form of ` : part),
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

type MakeClaim = (name: string, part?: string) => Claim;

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
    ...typed.map(({ value: { name } }) =>
      claim(names.branch(union, name, form), `branch '${name}' of `),
    ),
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

function described({ kind, name, location }: Definition | Event): string {
  return `${kind} '${name}' (${location.file}:${location.line})`;
}
