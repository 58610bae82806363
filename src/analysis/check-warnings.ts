import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { CheckContext } from './check-context.js';
import { hasOwnDoc } from './doc-check-context.js';
import { ErrorPlaces } from './error-places.js';
import { checkMisspeltSections } from './rules/misspelt-sections.js';
import { checkStability } from './rules/stability.js';
import { checkUndocumentedMembers } from './rules/undocumented-members.js';
import type { DefinitionNode } from './shape/definition-node.js';

/**
 * Looks for what QEMU's front end accepts without a word. Definition by definition in order of
 * appearance; of each first its comment from top to bottom, then what the comment lacks, then what
 * is deprecated or unstable.
 *
 * @param reported what was found before; it is not told again in other words
 */
export function checkWarnings(
  definitions: readonly DefinitionNode[],
  context: CheckContext,
  reported: readonly Diagnostic[],
): void {
  const errors = new ErrorPlaces(reported);
  for (const definition of definitions) {
    if (hasOwnDoc(definition)) {
      checkMisspeltSections(definition, context);
      // What is missing may well be what is wrong in the comment.
      if (!errors.within(definition.doc.span)) checkUndocumentedMembers(definition, context);
    }
    checkStability(definition, context);
  }
}
