import { conditionHolds } from './condition-holds.js';
import type { Condition } from './condition.js';
import type { Definition } from './definition.js';
import type { Doc } from './doc.js';
import type { Annotated, Feature } from './entity.js';
import { neededConditions } from './needed-conditions.js';
import { resolveDoc } from './resolve-doc.js';
import type { Schema } from './schema.js';
import { simplifyCondition } from './simplify-condition.js';
import type { Symbols } from './symbols.js';
import type { Branch, BuiltinType, EnumValue, Member, Type, UnionType } from './type.js';

/**
 * A schema as far as symbols decide its conditions. What has a condition that does not hold is
 * gone, with what its comment says of it; what has one that holds has none any more; what is open
 * keeps what `simplifyCondition` leaves of its condition.
 *
 * The model stays total. A type whose condition does not hold, but that something which stays
 * refers to, stays as long as that does (`neededConditions`); QEMU would not compile with such
 * symbols. A branch goes with the value that selects it, and a value whose branch goes adds nothing.
 */
export function resolveConditions(schema: Schema, symbols: Symbols): Schema {
  return new Resolution(schema, symbols).schema();
}

type Node = Type | Definition;

/** Lets the fields of a node be set while the model is made. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

class Resolution {
  private readonly before: Schema;
  private readonly symbols: Symbols;
  /** What was made of what, so that what was one object is one object again. */
  private readonly made = new Map<object, object>();
  /** Completes nodes that were made; in steps, since types may refer to one another in circles. */
  private readonly open: (() => void)[] = [];
  /** What was made of types whose own condition does not hold. */
  private readonly needed = new Set<Type>();

  constructor(before: Schema, symbols: Symbols) {
    this.before = before;
    this.symbols = symbols;
  }

  schema(): Schema {
    const { before } = this;
    const staying = this.there(before.definitions).map((definition) => this.node(definition));
    // The front end's own enum is there, whoever refers to it.
    const qtype = before.type('QType');
    if (qtype) this.node(qtype);
    for (let next = this.open.pop(); next; next = this.open.pop()) next();
    for (const [type, condition] of neededConditions(staying, this.needed)) {
      Object.assign(type, { condition });
    }
    const docs = this.docs();
    const definitions = this.kept(before.definitions);
    const byName = new Map(definitions.map((definition) => [definition.name, definition]));
    return {
      ...before,
      modules: before.modules.map((module) => ({
        path: module.path,
        definitions: this.kept(module.definitions),
        docs: module.docs.flatMap((doc) => docs.get(doc) ?? []),
      })),
      definitions,
      docs: before.docs.flatMap((doc) => docs.get(doc) ?? []),
      type: (name) => this.typeNamed(name),
      definition: (name) => byName.get(name),
    };
  }

  private kept(definitions: readonly Definition[]): readonly Definition[] {
    return definitions.flatMap((definition) => this.madeOf(definition) ?? []);
  }

  private typeNamed(name: string): Type | undefined {
    const type = this.before.type(name);
    return type?.kind === 'builtin' ? type : type && this.madeOf(type);
  }

  /** What stays of each comment. Nothing stays of those whose definition is gone. */
  private docs(): ReadonlyMap<Doc, Doc> {
    const docs = new Map(this.before.docs.map((doc) => [doc, doc]));
    for (const definition of this.before.definitions) {
      if (!definition.doc) continue;
      const after: Draft<Definition> | undefined = this.madeOf(definition);
      if (after) {
        after.doc = resolveDoc(definition.doc, definition, after);
        docs.set(definition.doc, after.doc);
      } else {
        docs.delete(definition.doc);
      }
    }
    return docs;
  }

  // ---- Definitions and types -------------------------------------------------------------------

  /** The node itself at once, what is in it later. */
  private node<T extends Node>(node: T): T {
    if (node.kind === 'builtin') return node;
    return this.once(node, () => {
      const copy = { ...node };
      this.open.push(() => Object.assign(copy, this.content(node)));
      if (node.kind !== 'array' && !this.isThere(node)) this.needed.add(copy as Type);
      return copy;
    });
  }

  /** What differs from the node as it was. */
  private content(node: Exclude<Node, BuiltinType>): Partial<Node> {
    switch (node.kind) {
      case 'array':
        return { element: this.node(node.element) };
      case 'enum': {
        const values = this.there(node.values).map((value) => this.value(value));
        return { ...this.annotations(node), values };
      }
      case 'struct': {
        const members = this.there(node.members).map((member) => this.member(member));
        return { ...this.annotations(node), base: node.base && this.node(node.base), members };
      }
      case 'union':
        return {
          ...this.annotations(node),
          base: this.node(node.base),
          discriminator: this.member(node.discriminator),
          tagType: this.node(node.tagType),
          branches: this.branches(node),
        };
      case 'alternate': {
        const alternatives = this.there(node.alternatives).map((alternative) => ({
          ...alternative,
          type: this.node(alternative.type),
          condition: this.left(alternative.condition),
        }));
        return { ...this.annotations(node), alternatives };
      }
      case 'command': {
        const returns = node.returns && this.node(node.returns);
        const taken = node.arguments && this.node(node.arguments);
        return { ...this.annotations(node), arguments: taken, returns };
      }
      case 'event': {
        const taken = node.arguments && this.node(node.arguments);
        return { ...this.annotations(node), arguments: taken };
      }
    }
  }

  private branches({ branches, tagType }: UnionType): readonly Branch[] {
    const written = this.there(branches).filter(({ type, value }) => type && this.isThere(value));
    const covered = new Set(written.map(({ value }) => value));
    const others = this.there(tagType.values).filter((value) => !covered.has(value));
    return [
      ...written.map((branch) => ({
        ...branch,
        value: this.value(branch.value),
        type: branch.type && this.node(branch.type),
        condition: this.left(branch.condition),
      })),
      ...others.map((value) => ({
        value: this.value(value),
        type: null,
        condition: this.left(value.condition),
        namedAt: value.namedAt,
      })),
    ];
  }

  private value(value: EnumValue): EnumValue {
    return this.once(value, () => ({ ...value, ...this.annotations(value) }));
  }

  private member(member: Member): Member {
    return this.once(member, () => {
      return { ...member, ...this.annotations(member), type: this.node(member.type) };
    });
  }

  private annotations(before: Annotated): Omit<Annotated, 'name'> {
    const features = this.there(before.features);
    const lost = (name: string) => hasFeature(before.features, name) && !hasFeature(features, name);
    return {
      condition: this.left(before.condition),
      features: features.map((one) => ({ ...one, condition: this.left(one.condition) })),
      deprecated: before.deprecated && !lost('deprecated'),
      unstable: before.unstable && !lost('unstable'),
    };
  }

  // ---- Conditions ------------------------------------------------------------------------------

  private there<T extends Pick<Annotated, 'condition'>>(all: readonly T[]): readonly T[] {
    return all.filter((one) => this.isThere(one));
  }

  private isThere({ condition }: Pick<Annotated, 'condition'>): boolean {
    return !condition || conditionHolds(condition.tree, this.symbols) !== false;
  }

  /** The condition of what stays. */
  private left(condition: Condition | null): Condition | null {
    const left = condition && simplifyCondition(condition, this.symbols);
    return typeof left === 'boolean' ? null : left;
  }

  // ---- Identity --------------------------------------------------------------------------------

  private once<T extends object>(before: T, make: () => T): T {
    const known = this.madeOf(before);
    if (known) return known;
    const fresh = make();
    this.made.set(before, fresh);
    return fresh;
  }

  private madeOf<T extends object>(before: T): T | undefined {
    return this.made.get(before) as T | undefined;
  }
}

function hasFeature(features: readonly Feature[], name: string): boolean {
  return features.some((feature) => feature.name === name);
}
