import type { Definition } from '../../../model/definition.js';
import type { HistoryView } from './history-view.js';
import type { Links } from '../links.js';
import type { TypeScriptView } from '../page/type-script.js';

/** What it takes to write a piece of a page. */
export interface HtmlScope {
  /** Path of the page, which links start from. */
  readonly page: string;
  readonly links: Links;
  /** A definition by name. */
  readonly find: (name: string) => Definition | undefined;
  readonly typeScript: TypeScriptView;
  /** Null where there is one release alone. */
  readonly history: HistoryView | null;
  /** Anchors of what names mean here before they mean a definition; null where it has none. */
  readonly own: ReadonlyMap<string, string | null>;
  /** What is added to the level of a heading in a text. */
  readonly headings: number;
}
