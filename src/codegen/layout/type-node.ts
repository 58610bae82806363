import type { NameLocation } from '../../model/location.js';

/** A type as data, so that it can be laid out for any width. A string is printed as it is. */
export type TypeNode = string | UnionNode | IntersectionNode | ArrayNode | GenericNode | ObjectNode;

interface UnionNode {
  readonly kind: 'union';
  readonly types: readonly TypeNode[];
}
interface IntersectionNode {
  readonly kind: 'intersection';
  readonly types: readonly TypeNode[];
}
interface ArrayNode {
  readonly kind: 'array';
  readonly element: TypeNode;
}
interface GenericNode {
  readonly kind: 'generic';
  readonly name: string;
  readonly arguments: readonly TypeNode[];
}
interface ObjectNode {
  readonly kind: 'object';
  readonly members: readonly PropertySignature[];
  readonly broken: boolean;
}

/** A member of an interface, or of an object type. */
export interface PropertySignature {
  /** The name as on the wire; quoted where it must be. */
  readonly name: string;
  readonly type: TypeNode;
  readonly optional?: boolean;
  /** Read-only unless it says otherwise. */
  readonly mutable?: boolean;
  readonly docs?: string | undefined;
  /** What of the schema it stands for: where an editor goes from its name. */
  readonly origin?: NameLocation | undefined;
}

/** `A | B`; one type is itself, none is `never`. */
export function unionOf(types: readonly TypeNode[]): TypeNode {
  const [first = 'never', ...rest] = types;
  return rest.length === 0 ? first : { kind: 'union', types };
}

/** `A & B`; one type is itself, none is `unknown`. */
export function intersectionOf(types: readonly TypeNode[]): TypeNode {
  const [first = 'unknown', ...rest] = types;
  return rest.length === 0 ? first : { kind: 'intersection', types };
}

/** `readonly T[]`. */
export function arrayOf(element: TypeNode): TypeNode {
  return { kind: 'array', element };
}

/** `Name<A, B>`. */
export function generic(name: string, ...typeArguments: readonly TypeNode[]): TypeNode {
  return { kind: 'generic', name, arguments: typeArguments };
}

/**
 * `{ readonly a: A; readonly b?: B }`; where a member has docs, or it is to be `broken`, one a line.
 */
export function objectType(
  members: readonly PropertySignature[],
  { broken = false }: { readonly broken?: boolean } = {},
): TypeNode {
  return { kind: 'object', members, broken: broken || members.some(isDocumented) };
}

function isDocumented({ docs = '' }: PropertySignature): boolean {
  return docs !== '';
}
