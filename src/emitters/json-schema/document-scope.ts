import type { DocReader } from '../../codegen/doc-reader.js';
import type { Form } from '../../model/forms.js';
import type { Type } from '../../model/type.js';

/** What it takes to make the schemas of one document. */
export interface DocumentScope {
  /** Which way the values go: what is sent is closed, what is received is open. */
  readonly form: Form;
  readonly reader: DocReader;
  /**
   * Types that a union adds to its common members, and that have to be closed elsewhere: what is
   * closed by itself would refuse the common members.
   */
  readonly partial: ReadonlySet<Type>;
}

/** What stands under the name of a type that is partial: its members, open. */
export function partialName(name: string): string {
  // No name of a schema has a colon.
  return `${name}:members`;
}

/** A reference to what stands under a name. */
export function refTo(name: string): string {
  const pointer = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return `#/$defs/${encodeURI(pointer).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}
