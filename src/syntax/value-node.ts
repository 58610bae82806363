import type { Span } from '../source/source.js';

/** A value as it is written in a schema. */
export type ValueNode = ObjectNode | ArrayNode | StringNode | LiteralNode;

export interface ObjectNode {
  readonly kind: 'object';
  readonly span: Span;
  /** In the order written: it decides the order of members and branches. */
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
}

export interface LiteralNode {
  readonly kind: 'literal';
  readonly span: Span;
  readonly value: boolean | null;
}

/** The value under a key; the first where an old release lets the key stand twice. */
export function entryOf(node: ObjectNode, key: string): EntryNode | undefined {
  return node.entries.find((entry) => entry.key.value === key);
}
