import type { Condition } from './condition.js';
import type { Doc } from './doc.js';
import type { Location, NameLocation } from './location.js';

/** A named string that tells clients of a property of what carries it. */
export interface Feature {
  readonly name: string;
  readonly condition: Condition | null;
  /** Its description; empty where it has none. */
  readonly text: string;
}

/** What everything that can be conditional, deprecated or unstable has. */
export interface Annotated {
  readonly name: string;
  readonly condition: Condition | null;
  readonly features: readonly Feature[];
  /** Has the feature `deprecated` (5.0 on). */
  readonly deprecated: boolean;
  /** Has the feature `unstable` (6.2 on); before, a name that begins with `x-`. */
  readonly unstable: boolean;
}

/** What has a name in the schema. */
export interface Named {
  /** Where the name is written; of what the front end adds, the name of what it is added for. */
  readonly namedAt: NameLocation;
}

/** What all definitions have. */
export interface Entity extends Annotated, Named {
  readonly location: Location;
  /** The doc comment; null where it has none. */
  readonly doc: Doc | null;
}
