import type { Definition } from '../../../model/definition.js';
import type { Links } from '../links.js';
import type { TypeScriptView } from '../page/type-script.js';

/** What it takes to write a piece of a page. */
export interface MarkdownScope {
  /** Path of the page, which links start from. */
  readonly page: string;
  readonly links: Links;
  /** A definition by name. */
  readonly find: (name: string) => Definition | undefined;
  readonly typeScript: TypeScriptView;
  /** Names that mean a member here, not a definition. */
  readonly own: ReadonlySet<string>;
  /** What is added to the level of a heading in a text. */
  readonly headings: number;
  /** Whether the piece stands inside a list, where GitHub knows no alerts. */
  readonly nested: boolean;
}
