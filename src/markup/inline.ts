/** A piece of running text. Line breaks inside it are those of the schema and mean nothing. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly inlines: readonly Inline[] }
  | NameInline
  | ReferenceInline
  | ManualInline
  | LinkInline;

/** `@name`: a member of what is documented, or something that the schema defines. */
export interface NameInline {
  readonly kind: 'name';
  readonly name: string;
}

/** A reference to a definition that says so. */
export interface ReferenceInline {
  readonly kind: 'reference';
  /** The name alone, without name space, module, and marks of arrays and optional members. */
  readonly name: string;
  /** What the reader sees. */
  readonly text: string;
}

/** A reference into QEMU's manual, to a page or to a label. */
export interface ManualInline {
  readonly kind: 'manual';
  readonly target: string;
  /** What the reader sees; null where the target is all there is. */
  readonly text: string | null;
}

/** A link to a web page; the address begins with `http://` or `https://`. */
export interface LinkInline {
  readonly kind: 'link';
  readonly url: string;
  readonly text: string;
}
