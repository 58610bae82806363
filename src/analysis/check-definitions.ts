import { checkDocComplete } from './check-docs.js';
import type { CheckContext } from './check-context.js';
import { checkAlternativeKinds } from './rules/alternative-kinds.js';
import { checkArgumentsAreObject } from './rules/arguments-are-object.js';
import { checkBaseIsStruct } from './rules/base-is-struct.js';
import { checkBranchIsObject } from './rules/branch-is-object.js';
import { checkBranchesMatchValues } from './rules/branches-match-values.js';
import { checkDiscriminator } from './rules/discriminator.js';
import { checkFeaturesDoNotCollide } from './rules/features-do-not-collide.js';
import { checkKnownTypes } from './rules/known-types.js';
import { checkMembersDoNotCollide } from './rules/members-do-not-collide.js';
import { checkNoBaseCycles } from './rules/no-base-cycle.js';
import { checkReturnsAreObjects } from './rules/returns-are-objects.js';
import { checkSpecialFeatures } from './rules/special-features.js';
import { checkUnconditionalArguments } from './rules/unconditional-arguments.js';
import { checkValuesDoNotCollide } from './rules/values-do-not-collide.js';
import type { DefinitionKind, DefinitionNode } from './shape/definition-node.js';

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

/** Checks definitions among one another, in the order in which they appear. */
export function checkDefinitions(
  definitions: readonly DefinitionNode[],
  context: CheckContext,
): void {
  checkNoBaseCycles(definitions, context);
  for (const definition of definitions) {
    everyRule.forEach((rule) => {
      rule(definition, context);
    });
    rulesFor(definition).forEach((rule) => {
      rule(definition, context);
    });
    checkDocComplete(definition, context);
  }
}

function rulesFor(definition: DefinitionNode): readonly Rule<DefinitionNode>[] {
  // Each kind has rules for that kind; the compiler cannot follow that through the table.
  return rules[definition.kind] as readonly Rule<DefinitionNode>[];
}
