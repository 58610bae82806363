import type { Block } from '../markup/block.js';
import type { Definition } from '../model/definition.js';

/** What is said of a command that the server does not answer when it succeeds. */
export function answerBlocks(definition: Definition): readonly Block[] {
  if (definition.kind !== 'command' || definition.successResponse) return [];
  const text = 'The server does not answer where this succeeds.';
  return [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }];
}
