import { fail, type CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import type { DefinitionNode } from '../shape/definition-node.js';

const specialFeatures = [
  ['deprecated', 'deprecated-feature'],
  ['unstable', 'unstable-feature'],
] as const;

/** `deprecated` and `unstable` say something of commands, events, members and values, not of types. */
export function checkSpecialFeatures(definition: DefinitionNode, context: CheckContext): void {
  if (definition.kind === 'command' || definition.kind === 'event') return;
  const { dialect } = context;
  for (const [feature, form] of specialFeatures) {
    const found = definition.features.find(({ name }) => name === feature);
    if (!found || !dialect.has(form)) continue;
    const parameters = { feature, what: describeDefinition(definition) };
    fail(context, definition, 'misplaced-feature', parameters, found.span);
  }
}
