import type { NameLocation } from '../model/location.js';
import type { Expression } from './layout/expression.js';
import type { PropertySignature, TypeNode } from './layout/type-node.js';

/**
 * A statement of a TypeScript file, as data. The kit lays it out, turns it into ts-morph's
 * structures, and hands all of a file's over at once. `docs` are texts made by `renderJsDoc`.
 */
export type Statement =
  | InterfaceStatement
  | TypeStatement
  | ConstStatement
  | FunctionStatement
  | ClassStatement
  | ExportStatement
  | TextStatement;

/** Everything is exported unless it says otherwise. */
interface Declaration {
  readonly name: string;
  readonly docs?: string | undefined;
  readonly exported?: boolean;
  /** What of the schema it stands for: where an editor goes from its name. */
  readonly origin?: NameLocation | undefined;
}

/** What a value has that is declared only: a name and types, as in `.d.ts`. */
interface Value extends Declaration {
  readonly ambient?: boolean;
}

export interface InterfaceStatement extends Declaration {
  readonly kind: 'interface';
  readonly extends?: readonly string[];
  /** At least one: an empty interface takes anything, which is never what is meant. */
  readonly members: readonly PropertySignature[];
  /** Members beyond these, where there may be any. */
  readonly others?: { readonly type: string; readonly docs?: string };
}

export interface TypeStatement extends Declaration {
  readonly kind: 'type';
  readonly type: TypeNode;
  /** What the literals in it stand for, by their values. */
  readonly literals?: ReadonlyMap<string, NameLocation>;
}

export interface ConstStatement extends Value {
  readonly kind: 'const';
  /** What exported constants must have where the value does not say its type by itself. */
  readonly type?: TypeNode;
  readonly value: Expression;
}

export interface Parameter {
  readonly name: string;
  /** Missing in JavaScript alone. */
  readonly type?: TypeNode;
  readonly optional?: boolean;
  /** A default value; excludes `optional`. */
  readonly value?: string;
}

export interface FunctionStatement extends Value {
  readonly kind: 'function';
  readonly async?: boolean;
  readonly typeParameters?: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Missing in JavaScript, and of a class's `constructor`. */
  readonly returns?: TypeNode;
  readonly body: readonly BodyStatement[];
}

/**
 * A statement in a function: laid out, or a line as it is. It is JavaScript, as all expressions
 * are: only what is data can be left out where JavaScript is printed.
 */
export type BodyStatement = string | ReturnStatement | SwitchStatement;

export interface ReturnStatement {
  readonly kind: 'return';
  readonly value: Expression;
}

/** A `switch` whose cases all return. */
export interface SwitchStatement {
  readonly kind: 'switch';
  readonly on: string;
  /** Literals, at least one, with what is returned for them. */
  readonly cases: readonly { readonly values: readonly string[]; readonly value: Expression }[];
  /** What is returned for everything else. */
  readonly otherwise: Expression;
}

export interface ClassStatement extends Value {
  readonly kind: 'class';
  readonly extends?: string;
  readonly methods: readonly Method[];
}

export interface Method extends Omit<FunctionStatement, 'kind' | 'exported'> {
  readonly static?: boolean;
  readonly override?: boolean;
}

/** `export * from "..."`, or of the named things only. */
export interface ExportStatement {
  readonly kind: 'export';
  readonly from: string;
  readonly names?: readonly { readonly name: string; readonly typeOnly: boolean }[];
}

/**
 * Text as it is, without a line end: for what no other kind can say. It is TypeScript, and what
 * comes of it as JavaScript is laid out as the compiler does.
 */
export interface TextStatement {
  readonly kind: 'text';
  readonly text: string;
}
