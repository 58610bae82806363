import type { Definition } from './definition.js';
import type { Doc } from './doc.js';
import type { Release } from './release.js';
import type { Type } from './type.js';

/**
 * A schema that was read without an error. Every name is resolved and every rule of its release
 * holds, so nothing here is optional because it might be broken.
 */
export interface Schema {
  /** The release under whose rules the schema was read. */
  readonly release: Release;
  /** The text of the `VERSION` file that was found, such as `10.0.13`; null without one. */
  readonly version: string | null;
  /** The file that was compiled, relative to the schema's root. */
  readonly entry: string;
  /** Every file read, the entry first, then in order of first include. */
  readonly modules: readonly Module[];
  /** Every definition that is written in a file, in order of appearance. */
  readonly definitions: readonly Definition[];
  /** Every doc comment, in order of appearance; empty before 2.9. */
  readonly docs: readonly Doc[];
  /** A type by name: built-in, implicit (`q_obj_...`) or defined. Arrays are not named. */
  type(name: string): Type | undefined;
  /** A definition by name. */
  definition(name: string): Definition | undefined;
}

/** One schema file. */
export interface Module {
  /** Path relative to the schema's root, such as `qapi/migration.json`. */
  readonly path: string;
  readonly definitions: readonly Definition[];
  readonly docs: readonly Doc[];
}
