/**
 * The values of a received enum that its schema knows. What comes may be newer than the schema:
 * the types of received enums have `'%unknown%'` for that, which no value ever is.
 */
export type Known<Value extends string> = Exclude<Value, '%unknown%'>;

/** The same of a received union: its branches but the one for tags that its schema does not know. */
export type KnownBranch<Union, Tag extends string> = Exclude<
  Union,
  Readonly<Record<Tag, '%unknown%'>>
>;
