import type { BuiltinName } from '../model/type.js';
import type { Span } from '../source/source.js';
import { builtinNamed, builtinNames, earlyQtypeValues, qtypeValues } from './builtin-types.js';
import type { Dialect } from './dialect.js';
import type { DefinitionNode, EnumNode, UnionNode } from './shape/definition-node.js';
import type { Claim } from './shape/shape-definition.js';

/** What a name stands for. */
export type Referent =
  | DefinitionNode
  | { readonly kind: 'builtin'; readonly name: BuiltinName }
  /** Defined, but its definition is wrong; that is reported already. */
  | { readonly kind: 'broken' };

/** The names of a schema and what they stand for. */
export class Scope {
  private readonly dialect: Dialect;
  /** Definitions may be missing, so a name that is not found may well be one of theirs. */
  private readonly complete: boolean;
  private readonly names = new Map<string, Referent>();
  private readonly spans = new Map<string, Span>();

  constructor(dialect: Dialect, complete: boolean) {
    this.dialect = dialect;
    this.complete = complete;
    if (dialect.has('qtype')) this.names.set('QType', qtype(dialect));
  }

  /**
   * Takes a name for a definition.
   *
   * @returns where the name was taken before (null: it is a built-in type's), else undefined
   */
  define(claim: Claim, definition: DefinitionNode | null): Span | null | undefined {
    const { name } = claim;
    if (builtinNamed(name, this.dialect)) return null;
    if (this.names.has(name)) return this.spans.get(name) ?? null;
    this.names.set(name, definition ?? { kind: 'broken' });
    this.spans.set(name, claim.span);
    if (definition?.kind === 'union' && !definition.discriminator) this.defineTag(definition);
    return undefined;
  }

  /** What a name stands for; undefined where it stands for nothing, and that is a mistake. */
  lookup(name: string): Referent | undefined {
    const builtin = builtinNamed(name, this.dialect);
    if (builtin) return { kind: 'builtin', name: builtin };
    return this.names.get(name) ?? (this.complete ? undefined : { kind: 'broken' });
  }

  /** All names that stand for a type. */
  typeNames(): string[] {
    const defined = [...this.names].filter(
      ([, { kind }]) => kind !== 'command' && kind !== 'event',
    );
    return [...builtinNames(this.dialect), ...defined.map(([name]) => name)];
  }

  /** The tag of a simple union is an enum of its own name with `Kind` (until 6.1). */
  private defineTag(union: UnionNode): void {
    const tag = simpleUnionTag(union);
    if (!this.names.has(tag.name)) this.names.set(tag.name, tag);
  }
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
