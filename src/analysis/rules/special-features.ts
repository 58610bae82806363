import { fail, type CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import type { DefinitionNode } from '../shape/definition-node.js';

/** `deprecated` and `unstable` say something of commands, events, members and values, not of types. */
export function checkSpecialFeatures(definition: DefinitionNode, context: CheckContext): void {
  if (definition.kind === 'command' || definition.kind === 'event') return;
  const { dialect } = context;
  for (const { name, span } of definition.features) {
    const special =
      (name === 'deprecated' && dialect.has('deprecated-feature')) ||
      (name === 'unstable' && dialect.has('unstable-feature'));
    if (!special) continue;
    const parameters = { feature: name, what: describeDefinition(definition) };
    fail(context, definition, 'misplaced-feature', parameters, span);
  }
}
