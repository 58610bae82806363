import { assertNever } from '../../model/assert-never.js';
import { propertyKey } from '../literal.js';
import { assignment, type AssignmentLayout } from './assignment.js';
import {
  choice,
  group,
  ifBreak,
  indent,
  join,
  line,
  mustBreak,
  softLine,
  type Doc,
} from './doc.js';
import type { Expression, RecordEntry } from './expression.js';
import { lineWidth } from './print-doc.js';

type Node<K extends string> = Extract<Expression, { readonly kind: K }>;

export function expressionDoc(expression: Expression): Doc {
  if (typeof expression === 'string') return expression;
  switch (expression.kind) {
    case 'call':
      return callDoc(expression);
    case 'list':
      return listDoc(expression);
    case 'record':
      return recordDoc(expression);
    case 'arrow':
      return arrowDoc(expression);
    case 'sum':
      return sumDoc(expression);
    default:
      return assertNever(expression);
  }
}

/** `left = expression` or `left: expression`; the left side ends with the sign. */
export function expressionAssignment(left: Doc, right: Expression): Doc {
  return assignment(left, expressionDoc(right), layoutOf(right));
}

function layoutOf(right: Expression): AssignmentLayout {
  if (typeof right === 'string' && /^["']/.test(right)) return 'after';
  if (typeof right === 'string' && /^[\w$]+(\.[\w$]+)+$/.test(right)) return 'after';
  if (typeof right === 'object' && right.kind === 'call' && breaksPoorly(right)) return 'after';
  if (typeof right === 'object' && right.kind === 'arrow') return 'beside';
  return 'fluid';
}

/** A call without arguments, or with one short one, is moved rather than broken. */
function breaksPoorly({ arguments: [first, ...rest] }: Node<'call'>): boolean {
  return first === undefined || (rest.length === 0 && isShort(first));
}

function isShort(expression: Expression): boolean {
  const limit = lineWidth / 4;
  if (isKind(expression, 'call')) {
    const { callee, arguments: callArguments } = expression;
    return callArguments.length === 0 && /^[\w$]+$/.test(callee) && callee.length <= limit - 2;
  }
  if (typeof expression !== 'string') return false;
  return /^(?:[\w$]+|["'].*)$/.test(expression) && expression.length <= limit;
}

function callDoc({ callee, arguments: callArguments }: Node<'call'>): Doc {
  const docs = callArguments.map(expressionDoc);
  const last = callArguments.at(-1);
  if (last === undefined) return `${callee}()`;
  const separated = join([',', line], docs);
  const apart = [callee, '(', indent([softLine, separated]), ifBreak(','), softLine, ')'];
  if (isComposition(callArguments)) return group(apart, { broken: true });
  const hugged = hugsLast(callArguments) && huggedDoc(last);
  if (!hugged || docs.slice(0, -1).some(mustBreak)) return group(apart);
  const before = docs.slice(0, -1).flatMap((doc) => [doc, ', ']);
  return choice(
    [callee, '(', ...before, docs.at(-1) ?? '', ')'],
    [callee, '(', ...before, hugged, ')'],
    group(apart, { broken: true }),
  );
}

/** Several arguments of which some are functions, or take some: prettier never sets them together. */
function isComposition(callArguments: readonly Expression[]): boolean {
  if (callArguments.length < 2) return false;
  const arrows = callArguments.filter((argument) => isKind(argument, 'arrow'));
  return (
    arrows.length > 1 ||
    callArguments.some(
      (argument) =>
        isKind(argument, 'call') && argument.arguments.some((inner) => isKind(inner, 'arrow')),
    )
  );
}

function isKind<K extends Exclude<Expression, string>['kind']>(
  expression: Expression,
  kind: K,
): expression is Node<K> {
  return typeof expression === 'object' && expression.kind === kind;
}

/** The brackets of the last argument may stand beside those of the call. */
function hugsLast(callArguments: readonly Expression[]): boolean {
  const last = callArguments.at(-1);
  const before = callArguments.at(-2);
  if (typeof last !== 'object' || last.kind === 'call') return false;
  if (typeof before === 'object' && before.kind === last.kind) return false;
  return true;
}

/** The last argument with its outer brackets broken; undefined where it has none. */
function huggedDoc(last: Expression): Doc | undefined {
  if (typeof last === 'string') return undefined;
  switch (last.kind) {
    case 'list':
      return last.elements.length > 0 ? listDoc(last, true) : undefined;
    case 'record':
      return last.entries.length > 0 ? recordDoc(last) : undefined;
    case 'arrow': {
      if (typeof last.body === 'string') return undefined;
      if (last.body.kind === 'call') {
        return [
          '() =>',
          group(indent([line, expressionDoc(last.body)]), { broken: true }),
          ',',
          softLine,
        ];
      }
      const body = huggedDoc(last.body);
      return body && ['() => ', body];
    }
    case 'call':
    case 'sum':
      return undefined;
  }
}

function listDoc({ elements }: Node<'list'>, broken = false): Doc {
  if (elements.length === 0) return '[]';
  const content = join([',', line], elements.map(expressionDoc));
  return group(['[', indent([softLine, content, ifBreak(',')]), softLine, ']'], {
    broken: broken || isMatrix(elements),
  });
}

/** Lists of lists or of objects always have one a line. */
function isMatrix(elements: readonly Expression[]): boolean {
  if (elements.length < 2) return false;
  return (['list', 'record'] as const).some((kind) =>
    elements.every(
      (element) =>
        typeof element === 'object' &&
        element.kind === kind &&
        ('elements' in element ? element.elements : element.entries).length > 1,
    ),
  );
}

function recordDoc({ entries }: Node<'record'>): Doc {
  if (entries.length === 0) return '{}';
  const content = join([',', line], entries.map(entryDoc));
  return group(['{', indent([line, content, ',']), line, '}'], { broken: true });
}

function entryDoc({ name, value }: RecordEntry): Doc {
  return expressionAssignment(`${propertyKey(name)}:`, value);
}

function arrowDoc({ body }: Node<'arrow'>): Doc {
  const doc = expressionDoc(body);
  if (typeof body === 'object' && (body.kind === 'list' || body.kind === 'record')) {
    return body.kind === 'record' ? ['() => (', doc, ')'] : ['() => ', doc];
  }
  return group(['() =>', group(indent([line, doc]))]);
}

/** Where it does not fit on the line of its `return`, parentheses hold it together. */
function sumDoc({ terms: [first = '', ...others] }: Node<'sum'>): Doc {
  const added = others.map((term) => ['+', line, expressionDoc(term)]);
  // The second of two goes on beside the end of a first that is broken; one of several does not.
  const rest = added.map((doc) => [' ', added.length === 1 ? group(doc) : doc]);
  const content = group([expressionDoc(first), ...rest]);
  return group([ifBreak('('), indent([softLine, content]), softLine, ifBreak(')')]);
}
