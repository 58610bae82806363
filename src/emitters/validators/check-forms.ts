import { assertNever } from '../../model/assert-never.js';
import { allMembers } from '../../model/all-members.js';
import type { Definition } from '../../model/definition.js';
import { hasMembers } from '../../model/has-members.js';
import { mayBeAbsent } from '../../model/may-be-absent.js';
import { oncePerSchema } from '../../model/once-per-schema.js';
import type { Schema } from '../../model/schema.js';
import type { Member, ObjectType, Type } from '../../model/type.js';

/**
 * The functions that a type can be checked by:
 *
 * - `value`: a value of it somewhere in another
 * - `maybe`: the same where it may be absent
 * - `members`: its members in an object that has others, too
 * - `list`: a list of it
 */
export interface CheckForms {
  readonly value: ReadonlySet<Type>;
  readonly maybe: ReadonlySet<Type>;
  readonly members: ReadonlySet<Type>;
  readonly list: ReadonlySet<Type>;
}

/**
 * Which of them the validators of a schema need. A type that stands alone, as arguments and events
 * do, is checked by value as well, unless its members are to be had.
 */
export const checkForms = oncePerSchema(({ definitions }: Schema): CheckForms => {
  const forms = new FormsInUse();
  for (const definition of definitions) forms.visit(definition);
  return forms;
});

/** Whether a type has a function that checks it by value. */
export function isCheckedByValue(type: Type, { value, members }: CheckForms): boolean {
  return value.has(type) || !members.has(type);
}

class FormsInUse implements CheckForms {
  readonly value = new Set<Type>();
  readonly maybe = new Set<Type>();
  readonly members = new Set<Type>();
  readonly list = new Set<Type>();

  visit(definition: Definition): void {
    switch (definition.kind) {
      case 'struct':
        if (definition.base) this.#part(definition.base);
        this.#fields(definition.members);
        return;
      case 'union':
        this.#fields(allMembers(definition.base));
        for (const { type } of definition.branches) if (type) this.#part(type);
        return;
      case 'alternate':
        for (const { type } of definition.alternatives) this.#nested(type);
        return;
      case 'command':
        this.#alone(definition.arguments, !definition.generated);
        this.#alone(definition.returns);
        return;
      case 'event':
        this.#alone(definition.arguments);
        return;
      case 'enum':
        return;
      default:
        assertNever(definition);
    }
  }

  /** @param open there may be others than its members */
  #alone(type: Type | null, open = false): void {
    if (type?.kind === 'array') this.#nested(type);
    else if (type && isObject(type) && (open || type.implicit)) this.#part(type);
  }

  /** What wraps the value of a simple union's branch has no function of its own. */
  #part(type: ObjectType): void {
    if (type.implicit) this.#fields(type.members);
    else if (hasMembers(type)) this.members.add(type);
  }

  #fields(members: readonly Member[]): void {
    for (const member of members) {
      this.#nested(member.type);
      if (mayBeAbsent(member)) this.maybe.add(member.type);
    }
  }

  #nested(type: Type): void {
    if (type.kind === 'array') {
      this.#nested(type.element);
      if (isObject(type.element)) this.list.add(type.element);
    } else if (isObject(type)) {
      // Releases until 2.3 have types that are written where they are used.
      if (type.implicit) this.#fields(type.members);
      this.value.add(type);
    }
  }
}

function isObject(type: Type): type is ObjectType {
  return type.kind === 'struct' || type.kind === 'union';
}
