import {
  hasOwnDoc,
  type DocCheckContext,
  type DocSubject,
  type DocumentedDefinition,
} from './doc-check-context.js';
import { checkDescribedFeaturesExist } from './rules/described-features-exist.js';
import { checkDescribedMembersExist } from './rules/described-members-exist.js';
import { checkDocFitsDefinition } from './rules/doc-fits-definition.js';
import { checkDocRequired } from './rules/doc-required.js';
import { checkDocReturns } from './rules/doc-returns.js';
import { checkFeaturesAreDescribed } from './rules/features-are-described.js';
import { checkMembersAreDescribed } from './rules/members-are-described.js';
import type { DefinitionNode } from './shape/definition-node.js';

/** Checks that a comment belongs to its definition. Part of the check of the definition's form. */
export function checkDocForm(subject: DocSubject, context: DocCheckContext): void {
  if (!context.dialect.docs) return;
  checkDocRequired(subject, context);
  checkDocFitsDefinition(subject, context);
  checkDocReturns(subject, context);
}

/** Checks that all is described that must be. Part of the check of the definition's meaning. */
export function checkDocComplete(definition: DefinitionNode, context: DocCheckContext): void {
  if (!context.dialect.docs || !hasOwnDoc(definition)) return;
  checkFeaturesAreDescribed(definition, context);
  checkMembersAreDescribed(definition, context);
  if (!context.dialect.docs.unknownNamesLast) checkNames(definition, context);
}

/** Checks that what is described exists, where that is the last thing to be checked. */
export function checkDocNames(definition: DefinitionNode, context: DocCheckContext): void {
  if (context.dialect.docs?.unknownNamesLast !== true || !hasOwnDoc(definition)) return;
  checkNames(definition, context);
}

function checkNames(definition: DocumentedDefinition, context: DocCheckContext): void {
  checkDescribedMembersExist(definition, context);
  if (context.dialect.docs?.unknownNames === 'all') {
    checkDescribedFeaturesExist(definition, context);
  }
}
