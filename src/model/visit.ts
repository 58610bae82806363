import { assertNever } from './assert-never.js';
import type { ArgumentsType, Command, Definition, Event } from './definition.js';
import type { Module, Schema } from './schema.js';
import type {
  Alternative,
  AlternateType,
  Branch,
  EnumType,
  EnumValue,
  Member,
  ObjectType,
  StructType,
  UnionType,
} from './type.js';

/**
 * What to do at each kind of thing that a schema consists of; kinds that are left out are passed
 * by. A function is called before what stands within, and leaves that out where it returns false;
 * an object has functions for before and after.
 */
export interface Visitor {
  readonly module?: Visit<Module, Schema>;
  readonly enum?: Visit<EnumType, Module>;
  readonly struct?: Visit<StructType, Module>;
  readonly union?: Visit<UnionType, Module>;
  readonly alternate?: Visit<AlternateType, Module>;
  readonly command?: Visit<Command, Module>;
  readonly event?: Visit<Event, Module>;
  /** Of an enum. */
  readonly value?: Visit<EnumValue, EnumType>;
  /** Of a struct or of a union's base; of a command or an event where they are written in place. */
  readonly member?: Visit<Member, MemberOwner>;
  readonly branch?: Visit<Branch, UnionType>;
  readonly alternative?: Visit<Alternative, AlternateType>;
}

/** What a member is written in. */
export type MemberOwner = ObjectType | Command | Event;

/** What to do at one kind. */
export type Visit<Node, Parent> =
  | VisitHandler<Node, Parent>
  | {
      readonly enter?: VisitHandler<Node, Parent>;
      readonly leave?: (node: Node, parent: Parent) => void;
    };

/** Returning false leaves out what stands within; what else is returned does not matter. */
export type VisitHandler<Node, Parent> = (node: Node, parent: Parent) => unknown;

/**
 * Goes through a schema in the order in which it is written: modules, their definitions, and what
 * these consist of. Types that are referred to by name are visited where they are defined, and
 * only there; what is written in place is visited in its place.
 *
 * ```ts
 * visit(schema, { member: ({ name, deprecated }, { name: owner }) => { ... } });
 * ```
 */
export function visit(schema: Schema, visitor: Visitor): void {
  for (const module of schema.modules) {
    at(visitor.module, module, schema, () => {
      for (const definition of module.definitions) {
        try {
          visitDefinition(definition, module, visitor);
        } catch (error) {
          if (error instanceof Error && !failures.has(error)) failures.set(error, definition);
          throw error;
        }
      }
    });
  }
}

/** An emitter may visit by another copy of this library than the one that runs it: they share it. */
const failures = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('qapi-typescript.visitedAtFailure')
] ??= new WeakMap()) as WeakMap<Error, Definition>;

/** The definition that `visit` was at when a visitor threw the error; it is thrown on as it was. */
export function visitedAtFailure(error: Error): Definition | undefined {
  return failures.get(error);
}

function visitDefinition(definition: Definition, module: Module, visitor: Visitor): void {
  switch (definition.kind) {
    case 'enum':
      at(visitor.enum, definition, module, () => {
        for (const value of definition.values) at(visitor.value, value, definition);
      });
      break;
    case 'struct':
      at(visitor.struct, definition, module, () => {
        visitMembers(definition.members, definition, visitor);
      });
      break;
    case 'union':
      at(visitor.union, definition, module, () => {
        visitInPlace(definition.base, definition, visitor);
        for (const branch of definition.branches) at(visitor.branch, branch, definition);
      });
      break;
    case 'alternate':
      at(visitor.alternate, definition, module, () => {
        for (const one of definition.alternatives) at(visitor.alternative, one, definition);
      });
      break;
    case 'command':
      at(visitor.command, definition, module, () => {
        visitInPlace(definition.arguments, definition, visitor);
      });
      break;
    case 'event':
      at(visitor.event, definition, module, () => {
        visitInPlace(definition.arguments, definition, visitor);
      });
      break;
    default:
      assertNever(definition);
  }
}

/** Members that have no type of their own around them. */
function visitInPlace(type: ArgumentsType | null, owner: MemberOwner, visitor: Visitor): void {
  if (type?.kind === 'struct' && type.implicit) visitMembers(type.members, owner, visitor);
}

/** Until 1.7 a member could have members, written in place. */
function visitMembers(members: readonly Member[], owner: MemberOwner, visitor: Visitor): void {
  for (const member of members) {
    const { type } = member;
    at(visitor.member, member, owner, () => {
      if (type.kind === 'struct') visitInPlace(type, type, visitor);
    });
  }
}

function at<Node, Parent>(
  visit: Visit<Node, Parent> | undefined,
  node: Node,
  parent: Parent,
  within: () => void = () => undefined,
): void {
  const { enter, leave } = typeof visit === 'function' ? { enter: visit } : { ...visit };
  if (enter?.(node, parent) !== false) within();
  leave?.(node, parent);
}
