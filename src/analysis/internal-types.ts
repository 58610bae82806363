import type { Dialect } from './dialect.js';
import type {
  BranchNode,
  DefinitionNode,
  MemberNode,
  MembersNode,
  TypeNode,
  TypeRefNode,
} from './shape/definition-node.js';
import { visitTypeRefs } from './type-refs.js';

/** Whether a name looks like one of those that QEMU's front end makes by itself. */
export function looksInternal(name: string): boolean {
  return name.startsWith('q_') || name.endsWith('List');
}

/**
 * Returns a function that puts what they stand for in the place of names that QEMU's front end
 * makes by itself, but finds when a schema uses them (4.2 on): `FooList` is `['Foo']` where
 * anything in the schema is of that type; `q_empty` has no members, `q_obj_go-arg` those that stand
 * in place as `data` of `go`. They are put where a value may be of any type; an object in an object
 * that is named so is not.
 *
 * @param definitions all of the schema
 */
export function internalTypes(
  definitions: readonly DefinitionNode[],
  dialect: Dialect,
): (definition: DefinitionNode) => DefinitionNode {
  return new InternalTypes(definitions, dialect).in;
}

class InternalTypes {
  private readonly dialect: Dialect;
  /** What there is a list of. */
  private readonly elements = new Set<string>();
  private readonly objects = new Map<string, readonly MemberNode[]>([['q_empty', []]]);

  constructor(definitions: readonly DefinitionNode[], dialect: Dialect) {
    this.dialect = dialect;
    for (const definition of definitions) {
      visitTypeRefs(definition, ({ name, array }) => {
        if (array) this.elements.add(name);
      });
    }
    for (const definition of definitions) this.addObjects(definition);
  }

  /** A definition with what the names in it stand for. */
  readonly in = (definition: DefinitionNode): DefinitionNode => {
    switch (definition.kind) {
      case 'enum':
        return definition;
      case 'struct':
        return { ...definition, members: this.members(definition.members) };
      case 'union': {
        const base = definition.base && this.inPlace(definition.base);
        const branches = definition.discriminator
          ? definition.branches
          : this.branches(definition.branches);
        return { ...definition, base, branches };
      }
      case 'alternate': {
        if (!this.dialect.has('alternate-array-branch')) return definition;
        return { ...definition, branches: this.branches(definition.branches) };
      }
      case 'command': {
        const { arguments: data, returns } = definition;
        return {
          ...definition,
          arguments: data && this.inPlace(data),
          returns: returns && this.type(returns),
        };
      }
      case 'event': {
        const data = definition.arguments;
        return { ...definition, arguments: data && this.inPlace(data) };
      }
    }
  };

  private addObjects(definition: DefinitionNode): void {
    const { kind, name } = definition;
    if (kind === 'command' || kind === 'event') {
      this.addObject(`q_obj_${name}-arg`, definition.arguments);
    } else if (kind === 'union') {
      this.addObject(`q_obj_${name}-base`, definition.base);
      if (!definition.discriminator) definition.branches.forEach(this.addWrapper);
    }
  }

  /** An object without members has no name of its own. */
  private addObject(name: string, type: TypeNode | null): void {
    if (type?.kind !== 'members' || type.members.length === 0) return;
    this.objects.set(
      name,
      // Of these, those that are objects again are left alone: no name leads to itself.
      type.members.map((member) => ({ ...member, type: this.list(member.type) })),
    );
  }

  /** What stands on the wire for the branch of a simple union. */
  private readonly addWrapper = ({ span, type }: BranchNode): void => {
    const name = `q_obj_${type.name}${type.array ? 'List' : ''}-wrapper`;
    const data = { name: 'data', span, type: this.list(type), optional: false } as const;
    this.objects.set(name, [{ ...data, condition: null, features: [] }]);
  };

  private inPlace<T extends TypeNode>(type: T | MembersNode): T | MembersNode {
    return type.kind === 'members' ? { ...type, members: this.members(type.members) } : type;
  }

  private members(members: readonly MemberNode[]): readonly MemberNode[] {
    return members.map((member) => ({ ...member, type: this.type(member.type) }));
  }

  private branches(branches: readonly BranchNode[]): readonly BranchNode[] {
    return branches.map((branch) => ({ ...branch, type: this.list(branch.type) }));
  }

  private type(type: TypeNode): TypeNode {
    if (type.kind !== 'type-ref' || type.array) return type;
    const { name, span } = type;
    const members = this.objects.get(name);
    return members ? { kind: 'members', internalName: name, span, members } : this.list(type);
  }

  private list<T extends TypeNode>(type: T | TypeRefNode): T | TypeRefNode {
    if (type.kind !== 'type-ref' || type.array || !type.name.endsWith('List')) return type;
    const name = type.name.slice(0, -'List'.length);
    return this.elements.has(name) ? { ...type, name, array: true } : type;
  }
}
