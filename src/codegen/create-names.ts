import type { Command, Event } from '../model/definition.js';
import { formsOf, type Form } from '../model/forms.js';
import { inlineArguments } from '../model/inline-arguments.js';
import type { Schema } from '../model/schema.js';
import type { Type, UnionType } from '../model/type.js';
import { modulePaths } from './module-path.js';
import { camelCase, capitalise, pascalCase, uncapitalise } from './name-case.js';
import { nameCollisions, type NameCollision } from './name-collisions.js';
import type { Names } from './names.js';
import { renamedValue } from './renamed-value.js';
import { reservedMethodNames, reservedTypeNames, reservedValueNames } from './reserved-names.js';

export interface CreatedNames {
  readonly names: Names;
  readonly collisions: readonly NameCollision[];
}

/**
 * @param rename what to call a definition, by its name in the schema, or a value, as `Enum.value`;
 * the case fits what it is for
 */
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
    collisions: nameCollisions(schema, names, forms),
  };
}

/** What the name of the sent form ends in, of a type that is told in two. */
const inputSuffix = 'Input';

/** What the name of a type's form ends in. */
type Suffix = (type: Type, form: Form | undefined) => string;

type Conversions = Omit<Names, 'modulePath'> & { readonly suffix: Suffix };

function conversions(rename: Readonly<Record<string, string>>, suffix: Suffix): Conversions {
  const chosen = (name: string) => (Object.hasOwn(rename, name) ? rename[name] : undefined);
  const pascal = remembered((name) => capitalise(chosen(name) ?? pascalCase(name)));
  const camel = remembered((name) => uncapitalise(chosen(name) ?? camelCase(name)));
  const camelValue = remembered(camelCase);
  const pascalValue = remembered((value) => pascalCase(value).replace(/^_/, ''));
  const branch = ({ name }: UnionType, value: string) =>
    `${pascal(name)}${pascalValue(value)}Branch`;
  return {
    pascal,
    camel,
    suffix,
    type: (type, form) =>
      unreserved(`${pascal(type.name)}${suffix(type, form)}`, reservedTypeNames, '_'),
    values: ({ name }) => `${pascal(name)}Values`,
    value: (type, value) => {
      const name = uncapitalise(chosen(renamedValue(type, value)) ?? camelValue(value));
      return unreserved(name, reservedValueNames, 'Value');
    },
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

/** Each name is asked for in many places. */
function remembered(convert: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? convert(name);
    known.set(name, found);
    return found;
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
