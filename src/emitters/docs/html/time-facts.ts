import type { Times } from './history-view.js';
import { html, nothing, type Html } from './html.js';

/** When something came and went, by the schemas. */
export function timeFacts({ first, removed }: Times): readonly Html[] {
  return [
    first === null ? nothing : html`first in ${first}`,
    removed === null ? nothing : html`<strong class="gone">removed in ${removed}</strong>`,
  ].filter(({ text }) => text !== '');
}
