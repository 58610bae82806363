import { fail, type CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import { namedBase } from '../object-members.js';
import type { DefinitionNode, StructNode, UnionNode } from '../shape/definition-node.js';

type ObjectNode = StructNode | UnionNode;

/**
 * How many objects may stand above one another through bases and branches. Real schemas have
 * three; QEMU's own front end, which follows them by recursion, breaks down at some hundreds.
 */
const maxDepth = 200;

/** How many objects of a cycle are shown. */
const maxNotes = 10;

/** An object on the way, and what of it was not looked at yet, the next last. */
interface Step {
  readonly object: ObjectNode;
  readonly parts: readonly ObjectNode[];
  readonly pending: ObjectNode[];
}

/**
 * No struct may contain itself through bases, no union through its branches. Members do not
 * count: a value may well hold values of its own type.
 */
export class BaseCycleCheck {
  private readonly context: CheckContext;
  /** How many objects stand above one another in each that was looked at, itself included. */
  private readonly depths = new Map<ObjectNode, number>();
  /** The way to the object that is being looked at; and where on it each object stands. */
  private readonly path: Step[] = [];
  private readonly positions = new Map<ObjectNode, number>();

  constructor(context: CheckContext) {
    this.context = context;
  }

  /**
   * Reports the cycles that a definition leads to, where no other led there before.
   *
   * @returns whether its bases and branches can be followed
   */
  check(definition: DefinitionNode): boolean {
    if (definition.kind !== 'struct' && definition.kind !== 'union') return true;
    if (!definition.base && definition.kind === 'struct') return true;
    this.enter(definition);
    // Without recursion: how long the way is, the schema decides.
    for (let step = this.path.at(-1); step; step = this.path.at(-1)) {
      const next = step.pending.pop();
      if (next) this.enter(next);
      else this.leave(step);
    }
    return (this.depths.get(definition) ?? 0) <= maxDepth;
  }

  private enter(object: ObjectNode): void {
    if (this.depths.has(object)) return;
    const at = this.positions.get(object);
    if (at !== undefined) {
      this.reportCycle(this.path.slice(at).map((step) => step.object));
      return;
    }
    const parts = partsOf(object, this.context);
    this.positions.set(object, this.path.length);
    this.path.push({ object, parts, pending: parts.toReversed() });
  }

  private leave({ object, parts }: Step): void {
    this.path.pop();
    this.positions.delete(object);
    // A part that is still on the way closes a cycle.
    const depthOf = (part: ObjectNode) => this.depths.get(part) ?? Infinity;
    const below = parts.reduce((most, part) => Math.max(most, depthOf(part)), 0);
    this.depths.set(object, below + 1);
    // One more on top of it is wrong for no other reason.
    if (below === maxDepth) {
      const parameters = { what: describeDefinition(object), limit: maxDepth };
      fail(this.context, object, 'bases-too-deep', parameters, object.span);
    }
  }

  private reportCycle([object, ...others]: ObjectNode[]): void {
    if (!object) return;
    const notes = others.slice(0, maxNotes).map((other) => ({
      message: `by way of ${describeDefinition(other)}`,
      span: other.span,
    }));
    const what = describeDefinition(object);
    fail(this.context, object, 'base-cycle', { what }, object.span, notes);
  }
}

/** The objects whose members become members of this one. */
function partsOf(object: ObjectNode, { scope }: CheckContext): ObjectNode[] {
  // A base that is no struct is wrong for that.
  const base = namedBase(object, scope);
  // A branch of a simple union is a value of its own, under `data`.
  const branches =
    object.kind === 'union' && object.discriminator ? object.branches.map(({ type }) => type) : [];
  const parts = branches
    .map(({ name }) => scope.lookup(name))
    .filter((referent) => referent?.kind === 'struct' || referent?.kind === 'union');
  return base ? [base, ...parts] : parts;
}
