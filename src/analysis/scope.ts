import type { BuiltinName } from '../model/type.js';
import type { Span } from '../source/source.js';
import { builtinNamed, builtinNames, earlyQtypeValues, qtypeValues } from './builtin-types.js';
import type { Dialect } from './dialect.js';
import type { Claim } from './shape/claim.js';
import type { DefinitionNode, EnumNode, UnionNode } from './shape/definition-node.js';

/** What a name stands for. */
export type Referent =
  | DefinitionNode
  | { readonly kind: 'builtin'; readonly name: BuiltinName }
  /** Defined, but its definition is wrong; that is reported already. */
  | { readonly kind: 'broken' };

/** A name, and who has it. */
interface Slot {
  readonly referent: Referent;
  /** Where the name is written; null where it is built in. */
  readonly span: Span | null;
  /** Nobody wrote a definition of that name. */
  readonly implicit: boolean;
}

/** A claim to a name that is taken. */
export interface RejectedClaim extends Claim {
  /** Where it was taken; null: it is built in. */
  readonly taken: Span | null;
}

/** The names of a schema and what they stand for. */
export class Scope {
  private readonly dialect: Dialect;
  /** Definitions may be missing, so a name that is not found may well be one of theirs. */
  private readonly complete: boolean;
  private readonly slots = new Map<string, Slot>();
  /** Names that something may have been meant to have which is wrong, folded. */
  private readonly meant = new Set<string>();

  constructor(dialect: Dialect, complete: boolean) {
    this.dialect = dialect;
    this.complete = complete;
    if (dialect.has('qtype')) {
      this.slots.set('QType', { referent: qtype(dialect), span: null, implicit: true });
    }
  }

  /**
   * Takes the names that an expression claims.
   *
   * @param definition what it defines; null where it is wrong, which is reported already
   * @returns the claims to names that are taken
   */
  define(claims: readonly Claim[], definition: DefinitionNode | null): RejectedClaim[] {
    const rejected = claims.flatMap((claim) => this.claim(claim, definition));
    if (rejected.length > 0 || definition?.kind !== 'union' || definition.discriminator) {
      return rejected;
    }
    return this.claimTag(simpleUnionTag(definition), definition);
  }

  /**
   * What a name stands for; undefined where it stands for nothing, and that is a mistake. A name
   * that is spelt like that of a wrong definition, but for case, is none.
   */
  lookup(name: string): Referent | undefined {
    const slot = this.slots.get(name);
    if (slot) return slot.referent;
    const builtin = builtinNamed(name, this.dialect);
    if (builtin) return { kind: 'builtin', name: builtin };
    const known = this.complete && !this.meant.has(folded(name));
    return known ? undefined : { kind: 'broken' };
  }

  /** Notes a name that is meant for something else, so that it is no mistake to refer to it. */
  presume(name: string): void {
    this.meant.add(folded(name));
  }

  /** All names that stand for a type. */
  *typeNames(): Generator<string> {
    yield* builtinNames(this.dialect);
    for (const [name, { referent }] of this.slots) {
      if (referent.kind !== 'command' && referent.kind !== 'event') yield name;
    }
  }

  private claim(claim: Claim, definition: DefinitionNode | null): RejectedClaim[] {
    const { name, span } = claim;
    if (!definition) this.presume(name);
    if (builtinNamed(name, this.dialect)) return [{ ...claim, taken: null }];
    const slot = this.slots.get(name);
    if (!slot) {
      this.slots.set(name, { referent: definition ?? { kind: 'broken' }, span, implicit: false });
      return [];
    }
    // Which of two is meant, nobody knows.
    if (!slot.implicit) this.slots.set(name, { ...slot, referent: { kind: 'broken' } });
    // Where such names are reserved, that is reported already.
    return slot.implicit && !definition ? [] : [{ ...claim, taken: slot.span }];
  }

  /** The tag of a simple union is an enum of its own name with `Kind` (until 6.1). */
  private claimTag(tag: EnumNode, { span }: UnionNode): RejectedClaim[] {
    const { name } = tag;
    const slot = this.slots.get(name);
    if (!slot) {
      this.slots.set(name, { referent: tag, span, implicit: true });
      return [];
    }
    return slot.referent.kind === 'broken' ? [] : [{ kind: 'enum', name, span, taken: slot.span }];
  }
}

/** A name without what is written wrong most often. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** The enum that selects the branch of a simple union. */
export function simpleUnionTag(union: UnionNode): EnumNode {
  const values = union.branches.map(({ name, span, condition }) => ({
    name,
    span,
    condition,
    features: [],
  }));
  return implicitEnum(`${union.name}Kind`, values, union.expression);
}

function qtype(dialect: Dialect): EnumNode {
  const names = dialect.has('separate-int-and-float') ? earlyQtypeValues : qtypeValues;
  const span = { source: { path: '', text: '', lineStarts: [0] }, start: 0, end: 0 };
  const values = names.map((name) => ({ name, span, condition: null, features: [] }));
  return implicitEnum('QType', values, span);
}

function implicitEnum(name: string, values: EnumNode['values'], span: Span): EnumNode {
  const unsaid = { doc: null, condition: null, features: [], prefix: null };
  return { kind: 'enum', name, span, expression: span, values, ...unsaid };
}
