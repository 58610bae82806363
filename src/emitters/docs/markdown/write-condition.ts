import { codeSpan } from '../../../markup/markdown.js';
import type { Condition } from '../../../model/condition.js';
import { conditionParts } from '../../../model/condition-text.js';

/** When something is there, in words: `` if `CONFIG_A` and not `CONFIG_B` ``. */
export function writeCondition({ tree }: Condition): string {
  const parts = conditionParts(tree);
  return `if ${parts.map(({ kind, text }) => (kind === 'code' ? codeSpan(text) : text)).join('')}`;
}
