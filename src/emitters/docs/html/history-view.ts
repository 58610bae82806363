import type { Definition } from '../../../model/definition.js';
import type { MemberRole } from '../page/page.js';

/** What a page can say of the releases beside its own. */
export interface HistoryView {
  /** When a definition came and went; nothing of what is as old as the oldest release. */
  ofDefinition(definition: Definition): Times;
  /** The same of a member, value or alternative; null where it came with its definition. */
  ofMember(definition: Definition, role: MemberRole, name: string): Times;
  /** The way from a page to the history of a definition. */
  link(page: string, definition: Definition): string;
}

/** Names of releases, as they stand in the schemas. */
export interface Times {
  readonly first: string | null;
  readonly removed: string | null;
}
