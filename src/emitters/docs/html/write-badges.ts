import type { Annotated } from '../../../model/entity.js';
import { html, nothing, type Html } from './html.js';

/** What no one should overlook, beside a name. */
export function badges({ deprecated, unstable }: Pick<Annotated, 'deprecated' | 'unstable'>): Html {
  const first = deprecated ? html` <span class="badge deprecated">deprecated</span>` : nothing;
  const second = unstable ? html` <span class="badge unstable">unstable</span>` : nothing;
  return html`${first}${second}`;
}
