import { assertNever } from '../model/assert-never.js';
import type { Command, Definition, Event } from '../model/definition.js';
import { inlineArguments } from '../model/inline-arguments.js';
import type { Schema } from '../model/schema.js';
import type { EnumType, UnionType } from '../model/type.js';
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
  const convert = conversions(rename);
  const implicit = implicitNames(schema, convert);
  const paths = modulePaths(schema.modules);
  const names: Names = {
    ...convert,
    type: ({ name }) => implicit.get(name) ?? convert.typeName(name),
    modulePath: ({ path }) => {
      const found = paths.get(path);
      if (found === undefined) throw new Error(`no module of this schema: ${path}`);
      return found;
    },
  };
  return {
    names,
    collisions: [...typeCollisions(schema, names), ...methodCollisions(schema, names)],
  };
}

type Conversions = Omit<Names, 'type' | 'modulePath'> & { typeName(name: string): string };

function conversions(rename: Readonly<Record<string, string>>): Conversions {
  const chosen = (name: string) => (Object.hasOwn(rename, name) ? rename[name] : undefined);
  const pascal = (name: string) => capitalise(chosen(name) ?? pascalCase(name));
  const camel = (name: string) => uncapitalise(chosen(name) ?? camelCase(name));
  return {
    pascal,
    camel,
    typeName: (name) => unreserved(pascal(name), reservedTypeNames, '_'),
    values: ({ name }) => `${pascal(name)}Values`,
    branch: ({ name }, value) => `${pascal(name)}${pascalCase(value).replace(/^_/, '')}Branch`,
    otherBranches: ({ name }) => `${pascal(name)}OtherBranches`,
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

function typeCollisions(schema: Schema, names: Names): readonly NameCollision[] {
  const claims = schema.definitions.flatMap((definition) => typeClaims(definition, names));
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
function typeClaims(definition: Definition, names: Names): readonly Claim[] {
  const claim = (name: string, part = '') => ({
    name,
    owner: `${part}${described(definition)}`,
    of: definition.name,
  });
  switch (definition.kind) {
    case 'enum':
      return enumClaims(definition, names, claim);
    case 'struct':
    case 'alternate':
      return [claim(names.type(definition))];
    case 'union':
      return unionClaims(definition, names, claim);
    case 'command':
      return commandClaims(definition, names, claim);
    case 'event':
      return [claim(names.event(definition))];
    default:
      return assertNever(definition);
  }
}

type MakeClaim = (name: string, part?: string) => Claim;

function enumClaims(type: EnumType, names: Names, claim: MakeClaim): readonly Claim[] {
  return [claim(names.type(type)), claim(names.values(type), 'the values of ')];
}

function unionClaims(union: UnionType, names: Names, claim: MakeClaim): readonly Claim[] {
  const claims = [claim(names.type(union))];
  if (union.base.implicit) claims.push(claim(names.type(union.base), 'the common members of '));
  if (union.tagType.implicit) claims.push(...enumClaims(union.tagType, names, claim));
  for (const { type, value } of union.branches) {
    if (type) claims.push(claim(names.branch(union, value.name), `branch '${value.name}' of `));
  }
  claims.push(claim(names.otherBranches(union), 'the other branches of '));
  return claims;
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
