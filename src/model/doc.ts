import type { Location } from './location.js';

/** A doc comment. Texts keep the line breaks and the indentation that their release keeps. */
export interface Doc {
  readonly kind: 'doc';
  /** The definition it belongs to; null for a free-form comment. */
  readonly symbol: string | null;
  readonly location: Location;
  /** What stands before the first description or tag. */
  readonly body: string;
  /** Descriptions of members, enum values, arguments or branches, in order. */
  readonly members: readonly DocEntry[];
  readonly features: readonly DocEntry[];
  /** The rest, in order. */
  readonly sections: readonly DocSection[];
}

export interface DocEntry {
  readonly name: string;
  readonly text: string;
}

export interface DocSection {
  /** As written, without the colon, such as `Since` or `Notes`; null for text under no tag. */
  readonly tag: string | null;
  readonly text: string;
}
