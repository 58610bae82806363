import { checkDocComplete } from './check-docs.js';
import type { CheckContext } from './check-context.js';
import { basesOf, namedBase } from './object-members.js';
import { checkAlternativeKinds } from './rules/alternative-kinds.js';
import { checkArgumentsAreObject } from './rules/arguments-are-object.js';
import { checkBaseIsStruct } from './rules/base-is-struct.js';
import { checkBranchIsObject } from './rules/branch-is-object.js';
import { checkBranchesMatchValues } from './rules/branches-match-values.js';
import { checkDiscriminator } from './rules/discriminator.js';
import { checkFeaturesDoNotCollide } from './rules/features-do-not-collide.js';
import { checkKnownTypes } from './rules/known-types.js';
import { checkMembersDoNotCollide } from './rules/members-do-not-collide.js';
import { BaseCycleCheck } from './rules/no-base-cycle.js';
import { checkReturnsAreObjects } from './rules/returns-are-objects.js';
import { checkSpecialFeatures } from './rules/special-features.js';
import { checkUnconditionalArguments } from './rules/unconditional-arguments.js';
import { checkValuesDoNotCollide } from './rules/values-do-not-collide.js';
import type { Scope } from './scope.js';
import type { DefinitionKind, DefinitionNode, StructNode } from './shape/definition-node.js';

type Rule<D> = (definition: D, context: CheckContext) => void;

type RulesByKind = {
  readonly [K in DefinitionKind]: readonly Rule<Extract<DefinitionNode, { kind: K }>>[];
};

/** What is asked of every definition before what its kind asks. */
const everyRule: readonly Rule<DefinitionNode>[] = [
  checkFeaturesDoNotCollide,
  checkSpecialFeatures,
  checkKnownTypes,
];

/** In the order in which QEMU's front end would come upon the mistakes. */
const rules: RulesByKind = {
  enum: [checkValuesDoNotCollide],
  struct: [checkBaseIsStruct, checkMembersDoNotCollide],
  union: [
    checkBaseIsStruct,
    checkDiscriminator,
    checkBranchesMatchValues,
    checkBranchIsObject,
    checkValuesDoNotCollide,
    checkMembersDoNotCollide,
  ],
  alternate: [checkValuesDoNotCollide, checkAlternativeKinds],
  command: [
    checkArgumentsAreObject,
    checkUnconditionalArguments,
    checkReturnsAreObjects,
    checkMembersDoNotCollide,
  ],
  event: [checkArgumentsAreObject, checkUnconditionalArguments, checkMembersDoNotCollide],
};

/**
 * Checks definitions among one another.
 *
 * @returns those that could be checked, in the order in which QEMU's front end comes upon them
 */
export function checkDefinitions(
  definitions: readonly DefinitionNode[],
  context: CheckContext,
): ReadonlySet<DefinitionNode> {
  const cycles = new BaseCycleCheck(context);
  const checked = new Set<DefinitionNode>();
  for (const definition of definitions) {
    if (!cycles.check(definition)) continue;
    for (const part of withParts(definition, context)) {
      if (checked.has(part)) continue;
      checked.add(part);
      for (const rule of everyRule) rule(part, context);
      for (const rule of rulesFor(part)) rule(part, context);
    }
    checkDocComplete(definition, context);
  }
  return checked;
}

/** A definition in the midst of what QEMU checks with it: its bases first, branches behind it. */
function withParts(definition: DefinitionNode, { scope }: CheckContext): Iterable<DefinitionNode> {
  const isAlone = definition.kind === 'struct' ? !definition.base : definition.kind !== 'union';
  if (isAlone) return [definition];
  const ordered = new Set<DefinitionNode>();
  const pending = [definition];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (ordered.has(next)) continue;
    basesAround(next, scope).forEach((base) => ordered.add(base));
    ordered.add(next);
    for (const branch of branchTypes(next, scope).reverse()) pending.push(branch);
  }
  return ordered;
}

function basesAround(definition: DefinitionNode, scope: Scope): StructNode[] {
  if (definition.kind === 'struct') return basesOf(definition, scope);
  const base = definition.kind === 'union' ? namedBase(definition, scope) : undefined;
  return base ? [...basesOf(base, scope), base] : [];
}

function branchTypes(definition: DefinitionNode, scope: Scope): DefinitionNode[] {
  if (definition.kind !== 'union' || !definition.discriminator) return [];
  return definition.branches
    .map(({ type }) => scope.lookup(type.name))
    .filter((branch) => branch?.kind === 'struct' || branch?.kind === 'union');
}

function rulesFor(definition: DefinitionNode): readonly Rule<DefinitionNode>[] {
  // Each kind has rules for that kind; the compiler cannot follow that through the table.
  return rules[definition.kind] as readonly Rule<DefinitionNode>[];
}
