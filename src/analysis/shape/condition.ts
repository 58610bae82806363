import type { WrittenCondition } from '../../model/condition.js';
import { didYouMean } from '../../diagnostics/suggestion.js';
import { allOf, anyOf, notOf } from '../../syntax/combine-conditions.js';
import type { ConditionNode } from '../../syntax/condition-node.js';
import { parseCCondition } from '../../syntax/parse-condition.js';
import type { ArrayNode, ObjectNode, ValueNode } from '../../syntax/value-node.js';
import type { IfNode } from './definition-node.js';
import type { ShapeContext } from './shape-context.js';

/** Reads the value of `if`: C conditions until 6.1, then symbols under `all`, `any` and `not`. */
export function shapeCondition(value: ValueNode, context: ShapeContext): IfNode | null {
  const condition = context.dialect.has('if-structured')
    ? structured(value, context)
    : text(value, context);
  return condition && { span: value.span, ...condition };
}

interface Condition {
  readonly written: WrittenCondition;
  readonly tree: ConditionNode;
}

// ---- 3.0 to 6.1: a C condition, or a list of them that must all hold ---------------------------

function text(value: ValueNode, context: ShapeContext): Condition | null {
  const parts = value.kind === 'array' ? value.elements : [value];
  if (value.kind === 'array' && parts.length === 0) {
    context.fail('condition-empty', undefined, value.span);
    return null;
  }
  const written: string[] = [];
  for (const part of parts) {
    if (hasOperator(part)) {
      context.require('if-structured', `a condition with 'all', 'any' or 'not'`, part.span);
    } else if (part.kind !== 'string') {
      const expected = 'a string or a list of strings';
      context.fail('condition-form', { expected }, part.span);
    } else if (isEmpty(part.value, context)) {
      context.fail('condition-empty', undefined, part.span);
    } else {
      written.push(part.value);
    }
  }
  return written.length < parts.length ? null : { written, tree: allOf(written.map(cCondition)) };
}

function isEmpty(text: string, { dialect }: ShapeContext): boolean {
  return (dialect.has('blank-condition-rejected') ? text.trim() : text) === '';
}

/** What cannot be read as a condition stands for itself. */
function cCondition(text: string): ConditionNode {
  return parseCCondition(text) ?? { kind: 'symbol', name: text };
}

function hasOperator(value: ValueNode): boolean {
  return (
    value.kind === 'object' && value.entries.some(({ key }) => Object.hasOwn(operators, key.value))
  );
}

// ---- From 6.2 on -------------------------------------------------------------------------------

type Operator = (operand: ValueNode, context: ShapeContext) => Condition | null;

const operators: Readonly<Record<string, Operator>> = {
  all: (operand, context) => combined('all', operand, context),
  any: (operand, context) => combined('any', operand, context),
  not: (operand, context) => {
    const inner = structured(operand, context);
    return inner && { written: { not: inner.written }, tree: notOf(inner.tree) };
  },
};

function structured(value: ValueNode, context: ShapeContext): Condition | null {
  if (isText(value)) {
    context.require('if-text', 'a C condition, or a list of them,', value.span);
    return null;
  }
  if (value.kind === 'string') return symbol(value.value, value, context);
  if (value.kind === 'object') return operation(value, context);
  const expected = `a symbol such as 'CONFIG_X', or an object with 'all', 'any' or 'not'`;
  context.fail('condition-form', { expected }, value.span);
  return null;
}

/** Whether it was a condition until 6.1, and is none any more. */
function isText(value: ValueNode): boolean {
  if (value.kind === 'array') {
    return value.elements.length > 0 && value.elements.every(({ kind }) => kind === 'string');
  }
  if (value.kind !== 'string') return false;
  return /\W/.test(value.value) && parseCCondition(value.value) !== undefined;
}

function symbol(text: string, value: ValueNode, context: ShapeContext): Condition | null {
  if (/^[A-Z][A-Z0-9_]*$/.test(text))
    return { written: text, tree: { kind: 'symbol', name: text } };
  context.fail('condition-symbol', { text }, value.span);
  return null;
}

function operation(value: ObjectNode, context: ShapeContext): Condition | null {
  const [entry, ...others] = value.entries;
  if (!entry || others.length > 0) {
    context.fail('condition-operators', undefined, value.span);
    return null;
  }
  const name = entry.key.value;
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (operator) return operator(entry.value, context);
  const hint = didYouMean(name, Object.keys(operators));
  context.fail('condition-operator', { text: name, hint }, entry.key.span);
  return null;
}

function combined(kind: 'all' | 'any', value: ValueNode, context: ShapeContext): Condition | null {
  if (value.kind !== 'array') {
    context.fail(
      'wrong-value',
      { what: `'${kind}' of a condition`, expected: 'a list' },
      value.span,
    );
    return null;
  }
  const operands = conditions(value, context);
  if (!operands) return null;
  const trees = operands.map(({ tree }) => tree);
  const written = operands.map((operand) => operand.written);
  return kind === 'all'
    ? { written: { all: written }, tree: allOf(trees) }
    : { written: { any: written }, tree: anyOf(trees) };
}

function conditions({ elements, span }: ArrayNode, context: ShapeContext): Condition[] | null {
  if (elements.length === 0) {
    context.fail('condition-empty', undefined, span);
    return null;
  }
  const operands = elements.map((element) => structured(element, context));
  const sound = operands.filter((operand) => operand !== null);
  return sound.length === operands.length ? sound : null;
}
