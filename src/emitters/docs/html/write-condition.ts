import type { Condition } from '../../../model/condition.js';
import { conditionParts } from '../../../model/condition-text.js';
import { html, joined, type Html } from './html.js';

/** When something is there, in words. */
export function writeCondition({ tree }: Condition): Html {
  const parts = conditionParts(tree).map(({ kind, text }) =>
    kind === 'code' ? html`<code>${text}</code>` : html`${text}`,
  );
  return html`if ${joined(parts)}`;
}
