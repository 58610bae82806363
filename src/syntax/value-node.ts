import type { Span } from '../source/source.js';

/** A value as it is written in a schema. */
export type ValueNode = ObjectNode | ArrayNode | StringNode | LiteralNode;

export interface ObjectNode {
  readonly kind: 'object';
  readonly span: Span;
  /** In the order written, which decides the order of members and branches; each key once. */
  readonly entries: readonly EntryNode[];
}

export interface EntryNode {
  readonly key: StringNode;
  readonly value: ValueNode;
}

export interface ArrayNode {
  readonly kind: 'array';
  readonly span: Span;
  readonly elements: readonly ValueNode[];
}

export interface StringNode {
  readonly kind: 'string';
  /** With its quotes. */
  readonly span: Span;
  /** Escapes resolved. */
  readonly value: string;
  /** Something was wrong in it and is reported, so that the value means nothing. */
  readonly flawed: boolean;
}

export interface LiteralNode {
  readonly kind: 'literal';
  readonly span: Span;
  readonly value: boolean | null;
}

/** The entry of a key. */
export function entryOf({ entries }: ObjectNode, key: string): EntryNode | undefined {
  // Asked so often that what is made for each call would be felt: a function, an iterator.
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at];
    if (entry?.key.value === key) return entry;
  }
  return undefined;
}
