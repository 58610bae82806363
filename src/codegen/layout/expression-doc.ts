import { assertNever } from '../../model/assert-never.js';
import { propertyKey } from '../literal.js';
import { assignment, type AssignmentLayout } from './assignment.js';
import { choice, group, ifBreak, indent, join, line, softLine, type Doc } from './doc.js';
import type { Expression, RecordEntry } from './expression.js';

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
    default:
      return assertNever(expression);
  }
}

/** `left = expression` or `left: expression`; the left side ends with the sign. */
export function expressionAssignment(left: Doc, right: Expression, leftBreaks = false): Doc {
  return assignment(left, expressionDoc(right), layoutOf(right, leftBreaks));
}

function layoutOf(right: Expression, leftBreaks: boolean): AssignmentLayout {
  if (typeof right === 'string' && /^["']/.test(right)) return 'after';
  if (typeof right === 'string' && /^[\w$]+(\.[\w$]+)+$/.test(right)) return 'after';
  if (typeof right === 'object' && right.kind === 'call' && breaksPoorly(right)) return 'after';
  if (typeof right === 'object' && right.kind === 'arrow') return 'beside';
  return leftBreaks ? 'beside' : 'fluid';
}

/** A call without arguments, or with one short one, is moved rather than broken. */
function breaksPoorly(expression: Node<'call'>): boolean {
  const [first, ...rest] = expression.arguments;
  if (first === undefined) return true;
  if (rest.length > 0) return false;
  if (typeof first === 'object') {
    return (
      (first.kind === 'list' && first.elements.length === 0) ||
      (first.kind === 'record' && first.entries.length === 0)
    );
  }
  return /^(?:[\w$]+|["'].*)$/.test(first) && first.length <= 20;
}

function callDoc({ callee, arguments: callArguments }: Node<'call'>): Doc {
  const docs = callArguments.map(expressionDoc);
  if (docs.length === 0) return `${callee}()`;
  const separated = join([',', line], docs);
  const apart = group([callee, '(', indent([softLine, separated]), ifBreak(','), softLine, ')']);
  const last = callArguments.at(-1);
  const hugged = last !== undefined && hugsLast(callArguments) && huggedDoc(last);
  if (!hugged) return apart;
  const before = docs.slice(0, -1).flatMap((doc) => [doc, ', ']);
  const brokenApart = group(
    [callee, '(', indent([softLine, separated]), ifBreak(','), softLine, ')'],
    { broken: true },
  );
  return choice(
    [callee, '(', ...before, docs.at(-1) ?? '', ')'],
    [callee, '(', ...before, hugged, ')'],
    brokenApart,
  );
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
        return ['() =>', group(indent([line, expressionDoc(last.body)]), { broken: true }), ',', softLine];
      }
      const body = huggedDoc(last.body);
      return body && ['() => ', body];
    }
    case 'call':
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
