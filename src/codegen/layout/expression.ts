/**
 * An expression as data, so that it can be laid out for any width. A string is printed as it is:
 * a name, or a literal made by `literal`.
 */
export type Expression = string | CallNode | ListNode | RecordNode | ArrowNode | SumNode;

interface CallNode {
  readonly kind: 'call';
  readonly callee: string;
  readonly arguments: readonly Expression[];
}
interface ListNode {
  readonly kind: 'list';
  readonly elements: readonly Expression[];
}
interface RecordNode {
  readonly kind: 'record';
  readonly entries: readonly RecordEntry[];
}
export interface RecordEntry {
  /** The key's value; quoted where it must be. */
  readonly name: string;
  readonly value: Expression;
}
interface ArrowNode {
  readonly kind: 'arrow';
  readonly body: Expression;
}
interface SumNode {
  readonly kind: 'sum';
  readonly terms: readonly Expression[];
}

/** `callee(a, b)`; the callee may carry type arguments. */
export function call(callee: string, ...callArguments: readonly Expression[]): Expression {
  return { kind: 'call', callee, arguments: callArguments };
}

/** `[a, b]`. */
export function list(elements: readonly Expression[]): Expression {
  return { kind: 'list', elements };
}

/** `{ a: 1, "b-c": 2 }`, always one entry a line unless it is empty. */
export function record(entries: readonly RecordEntry[]): Expression {
  return { kind: 'record', entries };
}

/** `() => body`, which puts the evaluation off: for values that refer to one another. */
export function arrow(body: Expression): Expression {
  return { kind: 'arrow', body };
}

/** `a + b`, as what a function returns; one term is itself, none is `0`. */
export function sum(terms: readonly Expression[]): Expression {
  const [first = '0', ...rest] = terms;
  return rest.length === 0 ? first : { kind: 'sum', terms };
}
