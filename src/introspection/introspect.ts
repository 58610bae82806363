import type { ArgumentsType, Command, Definition, Event } from '../model/definition.js';
import type { Feature } from '../model/entity.js';
import { allMembers } from '../model/all-members.js';
import { assertNever } from '../model/assert-never.js';
import { compareReleases, type Release } from '../model/release.js';
import type { Schema } from '../model/schema.js';
import { typeCondition } from '../model/type-condition.js';
import type { ArrayType, EnumType, Member, ObjectType, Type } from '../model/type.js';
import type { Guarded, InfoFields, InfoValue, SchemaInfo } from './schema-info.js';

export interface IntrospectOptions {
  /** Keep the names of types, which QEMU replaces by numbers. */
  readonly unmask: boolean;
}

/**
 * The `SchemaInfo` list of a schema, in the order in which QEMU's own generator makes it: first
 * commands and events, then types in the order in which they are first mentioned.
 */
export function introspect(schema: Schema, { unmask }: IntrospectOptions): SchemaInfo[] {
  const introspection = new Introspection(schema, unmask);
  return introspection.entries();
}

class Introspection {
  private readonly schema: Schema;
  private readonly unmask: boolean;
  private readonly names = new Map<string, string>();
  /** Types in order of first mention; a set, which may grow while it is walked through. */
  private readonly mentioned = new Set<Type | 'empty'>();

  private integers: ArrayType | undefined;

  constructor(schema: Schema, unmask: boolean) {
    this.schema = schema;
    this.unmask = unmask;
  }

  entries(): SchemaInfo[] {
    const entries: SchemaInfo[] = [];
    for (const definition of inVisitingOrder(this.schema)) {
      if (definition.kind === 'command') entries.push(this.command(definition));
      if (definition.kind === 'event') entries.push(this.event(definition));
    }
    for (const type of this.mentioned) {
      entries.push(type === 'empty' ? this.emptyObject() : this.type(type));
    }
    return entries;
  }

  private has(since: string): boolean {
    return hasFrom(this.schema.release, since);
  }

  // ---- Commands and events ---------------------------------------------------------------------

  private command(command: Command): SchemaInfo {
    const argType = this.useObject(command.arguments);
    const returnType = command.returns ? this.use(command.returns) : this.useObject(null);
    const fields = { 'arg-type': argType, 'ret-type': returnType, ...this.oob(command) };
    return this.entry('command', command.name, fields, command);
  }

  /** In 2.12, which brought it, `allow-oob` is always there. */
  private oob({ allowOob }: Command): InfoFields {
    return allowOob || !this.has('3.0') ? { 'allow-oob': allowOob } : {};
  }

  private event(event: Event): SchemaInfo {
    return this.entry('event', event.name, { 'arg-type': this.useObject(event.arguments) }, event);
  }

  // ---- Types -----------------------------------------------------------------------------------

  private type(type: Type): SchemaInfo {
    switch (type.kind) {
      case 'builtin':
        return this.entry('builtin', type.name, { 'json-type': type.jsonType });
      case 'array': {
        const element = this.use(type.element);
        const condition = typeCondition(type);
        return this.entry('array', `[${element}]`, { 'element-type': element }, { condition });
      }
      case 'enum':
        return this.entry('enum', this.name(type.name), this.enumFields(type), type);
      case 'alternate': {
        const members = type.alternatives.map((one) => guard({ type: this.use(one.type) }, one));
        return this.entry('alternate', this.name(type.name), { members }, type);
      }
      case 'struct':
      case 'union':
        return this.entry('object', this.name(type.name), this.objectFields(type), type);
      default:
        return assertNever(type);
    }
  }

  private emptyObject(): SchemaInfo {
    return this.entry('object', this.name(emptyName), { members: [] });
  }

  private enumFields({ values }: EnumType): InfoFields {
    const names = values.map((value) => guard(value.name, value));
    if (!this.has('6.2')) return { values: names };
    const members = values.map((value) => {
      return guard({ name: value.name, ...this.features(value.features) }, value);
    });
    return { members, values: names };
  }

  private objectFields(type: ObjectType): InfoFields {
    const struct = type.kind === 'union' ? type.base : type;
    const members = allMembers(struct).map((member) => guard(this.member(member), member));
    if (type.kind === 'struct') return { members };
    const variants = type.branches.map((branch) => {
      return guard({ case: branch.value.name, type: this.useObject(branch.type) }, branch);
    });
    return { members, tag: type.discriminator.name, variants };
  }

  private member({ name, type, optional, features }: Member): InfoFields {
    const fields = { name, type: this.use(type), ...(optional && { default: null }) };
    return { ...fields, ...(this.has('5.0') && this.features(features)) };
  }

  // ---- What all have ---------------------------------------------------------------------------

  private entry(
    metaType: string,
    name: string,
    fields: InfoFields,
    of: Partial<Pick<Definition, 'condition' | 'features'>> = {},
  ): SchemaInfo {
    const features = this.features(of.features ?? []);
    const value = { ...fields, name, 'meta-type': metaType, ...features };
    return { value, condition: this.has('3.0') ? (of.condition ?? null) : null };
  }

  private features(features: readonly Feature[]): { readonly features?: InfoValue } {
    if (features.length === 0) return {};
    return { features: features.map((feature) => guard(feature.name, feature)) };
  }

  /** The name under which a type stands, which now has been mentioned. */
  private use(type: Type): string {
    const used = this.widened(type);
    // A schema may name it (4.2 on).
    if (used.kind === 'struct' && used.name === emptyName) return this.useObject(null);
    this.mentioned.add(used);
    if (used.kind === 'builtin') return used.name;
    return used.kind === 'array' ? `[${this.use(used.element)}]` : this.name(used.name);
  }

  private useObject(type: ArgumentsType | null): string {
    if (type) return this.use(type);
    this.mentioned.add('empty');
    return this.name(emptyName);
  }

  /** Introspection knows one integer type, and one array of it. */
  private widened(type: Type): Type {
    if (isInteger(type)) return this.schema.type('int') ?? type;
    if (type.kind !== 'array' || !isInteger(type.element)) return type;
    this.integers ??= { kind: 'array', element: this.widened(type.element) };
    return this.integers;
  }

  private name(name: string): string {
    if (this.unmask) return name;
    const known = this.names.get(name) ?? String(this.names.size);
    this.names.set(name, known);
    return known;
  }
}

/** The object without members that stands for no arguments, no result, and a branch that adds nothing. */
const emptyName = 'q_empty';

function isInteger(type: Type): boolean {
  return type.kind === 'builtin' && type.jsonType === 'int';
}

function guard<T>(value: T, { condition }: Pick<Guarded<T>, 'condition'>): Guarded<T> {
  return { value, condition };
}

function hasFrom(release: Release, since: string): boolean {
  const [major = 0, minor = 0] = since.split('.').map(Number);
  return compareReleases(release, { major, minor }) >= 0;
}

/** 5.0 on: module by module; before, as written; before 2.12, by name. */
function inVisitingOrder({ release, modules, definitions }: Schema): readonly Definition[] {
  if (hasFrom(release, '5.0')) return modules.flatMap((module) => module.definitions);
  if (hasFrom(release, '2.12')) return definitions;
  return definitions.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
