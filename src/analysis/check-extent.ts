import { GaveUp } from '../diagnostics/gave-up.js';
import { diagnostic } from '../diagnostics/report.js';
import type { CheckContext } from './check-context.js';
import { tagTypeOf } from './rules/discriminator.js';
import type {
  CommandNode,
  DefinitionNode,
  EventNode,
  MemberNode,
  StructNode,
  UnionNode,
} from './shape/definition-node.js';

/** How many members and values definitions may come to; QEMU's own come to twelve thousand. */
export const maxExtent = 10_000_000;

/**
 * Counts what definitions come to with all that they inherit. A short schema may come to a very
 * great deal: a thousand unions of a thousand branches, say, over a base of a thousand members.
 *
 * @throws GaveUp where it is more than any schema is worth
 */
export function checkExtent(definitions: readonly DefinitionNode[], context: CheckContext): void {
  const extents = new Extents(context);
  let sum = 0;
  for (const definition of definitions) {
    sum += extents.of(definition);
    if (sum <= maxExtent) continue;
    const parameters = { limit: maxExtent, what: 'members, with those that are inherited,' };
    throw new GaveUp(diagnostic('schema-too-large', parameters, { span: definition.span }));
  }
}

class Extents {
  private readonly context: CheckContext;
  /** Of structs with their bases; of unions with the structs that are their branches. */
  private readonly known = new Map<StructNode | UnionNode, number>();

  constructor(context: CheckContext) {
    this.context = context;
  }

  of(definition: DefinitionNode): number {
    switch (definition.kind) {
      case 'enum':
        return definition.values.length;
      case 'struct':
        return this.ofStruct(definition);
      case 'union':
        return this.ofUnion(definition);
      case 'alternate':
        return definition.branches.reduce((sum, { type }) => sum + this.ofType(type.name), 0);
      case 'command':
        return this.ofArguments(definition) + returnedInPlace(definition);
      case 'event':
        return this.ofArguments(definition);
    }
  }

  private ofArguments({ arguments: data }: CommandNode | EventNode): number {
    if (!data) return 0;
    return data.kind === 'members' ? sumOf(data.members) : this.ofType(data.name);
  }

  private ofType(name: string): number {
    const referent = this.context.scope.lookup(name);
    if (referent?.kind === 'enum') return referent.values.length;
    if (referent?.kind === 'struct') return this.ofStruct(referent);
    return referent?.kind === 'union' ? this.ofUnion(referent) : 1;
  }

  /** Without recursion: how long the chain of bases is, the schema decides. */
  private ofStruct(struct: StructNode): number {
    const chain: StructNode[] = [];
    let sum: number | undefined;
    for (let at: StructNode | undefined = struct; at; at = this.baseOf(at)) {
      sum = this.known.get(at);
      if (sum !== undefined) break;
      // Where bases make a circle, that is reported elsewhere.
      this.known.set(at, 0);
      chain.push(at);
    }
    for (const one of chain.reverse()) {
      sum = (sum ?? 0) + sumOf(one.members);
      this.known.set(one, sum);
    }
    return sum ?? 0;
  }

  /** Of a union with all that are its branches, or branches of these, each once. */
  private ofUnion(union: UnionNode): number {
    let sum = 0;
    const unions = new Set([union]);
    for (const one of unions) {
      sum += this.ofParts(one);
      if (sum > maxExtent) break;
      for (const { type } of one.branches) {
        const branch = this.context.scope.lookup(type.name);
        if (branch?.kind === 'union') unions.add(branch);
      }
    }
    return sum;
  }

  private ofParts(union: UnionNode): number {
    const before = this.known.get(union);
    if (before !== undefined) return before;
    const common = this.ofBase(union);
    // To look for the tag in more than that would be too much already.
    const values = common > maxExtent ? 0 : (tagTypeOf(union, this.context)?.values.length ?? 0);
    const branches = union.branches.reduce((sum, { type }) => sum + this.ofPart(type.name), 0);
    const extent = common + values + branches;
    this.known.set(union, extent);
    return extent;
  }

  /** Of a base or a branch, unless it is a union: it is none, or is counted by itself. */
  private ofPart(name: string): number {
    const referent = this.context.scope.lookup(name);
    return referent?.kind === 'struct' ? this.ofStruct(referent) + 1 : 1;
  }

  private ofBase({ base }: UnionNode): number {
    if (!base) return 0;
    return base.kind === 'members' ? sumOf(base.members) : this.ofPart(base.name);
  }

  private baseOf({ base }: StructNode): StructNode | undefined {
    const referent = base ? this.context.scope.lookup(base.name) : undefined;
    return referent?.kind === 'struct' ? referent : undefined;
  }
}

function returnedInPlace({ returns }: CommandNode): number {
  return returns?.kind === 'members' ? sumOf(returns.members) : 0;
}

/** Of members with those of structs in their places, which may be the same for many. */
function sumOf(members: readonly MemberNode[]): number {
  let sum = members.length;
  for (const { type } of members) if (type.kind === 'members') sum += sumOf(type.members);
  return sum;
}
