import { html, nothing, type Html } from '../html/html.js';
import type { Fact, FactPart } from './definition-facts.js';
import type { Change } from './history.js';

/** What a part is called in front of its name. */
const words: Readonly<Record<FactPart, string>> = {
  kind: 'kind',
  value: 'value',
  member: 'member',
  branch: 'branch',
  alternative: 'alternative',
  returns: 'returns',
  flag: '',
  feature: 'feature',
  condition: 'condition',
};

/** A change as an item of a list: what was there is struck out, what came is marked. */
export function writeChange({ before, after }: Change): Html {
  const fact = after ?? before;
  if (!fact) return nothing;
  const head = headOf(fact);
  if (!before) return html`<li>added: <ins>${head}${textOf(fact, ' ')}</ins></li> `;
  if (!after) return html`<li>removed: <del>${head}${textOf(fact, ' ')}</del></li> `;
  return html`<li>changed: ${head} <del>${shown(before)}</del> <ins>${shown(after)}</ins></li> `;
}

function headOf({ part, name }: Fact): Html {
  const word = words[part];
  if (name === '') return html`${word}`;
  return word === '' ? html`${name}` : html`${word} <code>${name}</code>`;
}

function textOf({ text }: Fact, gap: string): Html {
  return text === '' ? nothing : html`${gap}${text}`;
}

/** What has nothing to say was plain. */
function shown({ text }: Fact): string {
  return text === '' ? 'no condition' : text;
}
