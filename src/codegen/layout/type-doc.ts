import { assertNever } from '../../model/assert-never.js';
import { propertyKey } from '../literal.js';
import { assignment } from './assignment.js';
import { group, ifBreak, indent, join, line, softLine, type Doc } from './doc.js';
import type { PropertySignature, TypeNode } from './type-node.js';
import { withoutEnd } from '../without-end.js';

type Node<K extends string> = Extract<TypeNode, { readonly kind: K }>;

/** The layout of a type that does not follow `=` or `:`. */
export function typeDoc(type: TypeNode): Doc {
  if (typeof type === 'string') return type;
  switch (type.kind) {
    case 'union':
      return group([indent([softLine, alternatives(type)]), softLine]);
    case 'intersection':
      return intersection(type);
    case 'array':
      return isComposed(type.element)
        ? ['readonly (', typeDoc(type.element), ')[]']
        : ['readonly ', typeDoc(type.element), '[]'];
    case 'generic':
      return genericDoc(type);
    case 'object':
      return objectDoc(type);
    default:
      return assertNever(type);
  }
}

/** `left = type` or `left: type`; the left side ends with the sign. */
export function typeAssignment(left: Doc, type: TypeNode, sign: '=' | ':'): Doc {
  if (typeof type === 'object' && type.kind === 'union') {
    return assignment(left, group(indent([line, alternatives(type)])), 'own');
  }
  // A property's type never moves to a line of its own.
  return assignment(left, typeDoc(type), sign === '=' && !isObject(type) ? 'fluid' : 'beside');
}

/** `readonly name?: type`, without the semicolon. */
export function propertyDoc({ name, type, optional, mutable }: PropertySignature): Doc {
  const modifier = mutable === true ? '' : 'readonly ';
  const mark = optional === true ? '?:' : ':';
  return typeAssignment(`${modifier}${propertyKey(name)}${mark}`, type, ':');
}

function alternatives({ types }: Node<'union'>): Doc {
  const docs = types.map((type) =>
    isFunctionLike(type) ? ['(', typeDoc(type), ')'] : typeDoc(type),
  );
  return group([ifBreak('| '), join([line, '| '], docs)]);
}

function intersection({ types }: Node<'intersection'>): Doc {
  const [first = '', ...rest] = types.map((type) =>
    typeof type === 'object' && type.kind === 'union' ? ['(', typeDoc(type), ')'] : typeDoc(type),
  );
  return group([first, indent(rest.map((doc) => [' &', line, doc]))]);
}

function genericDoc(type: Node<'generic'>): Doc {
  const docs = type.arguments.map(typeDoc);
  if (hugs(type)) return [type.name, '<', join(', ', docs), '>'];
  const [only] = type.arguments;
  const bare = type.arguments.length === 1 && typeof only === 'object' && only.kind === 'union';
  const content = bare ? alternatives(only) : join([',', line], docs);
  return group([type.name, '<', indent([softLine, content]), softLine, '>']);
}

/** A single name or object between `<` and `>` keeps the line of its brackets. */
function hugs({ arguments: [first = '', ...rest] }: Node<'generic'>): boolean {
  if (rest.length > 0) return false;
  return typeof first === 'string' || first.kind === 'object';
}

function objectDoc({ members, broken }: Node<'object'>): Doc {
  if (members.length === 0) return '{}';
  const docs = members.map((member) => [commentDoc(member.docs), propertyDoc(member)]);
  const content = join([';', line], docs);
  return group(['{', indent([line, content, ifBreak(';')]), line, '}'], { broken });
}

/** A comment in front of what it is about; it is laid out already. */
function commentDoc(text = ''): Doc {
  if (text === '') return '';
  const [first = '', ...rest] = withoutEnd(text).split('\n');
  if (rest.length === 0) return [`/** ${first} */`, line];
  const lines = rest.map((each) => (each === '' ? ' *' : ` * ${each}`));
  return [join(line, ['/**', ...lines, ' */']), line];
}

function isObject(type: TypeNode): boolean {
  return typeof type === 'object' && type.kind === 'object';
}

function isComposed(type: TypeNode): boolean {
  if (typeof type === 'string') return isFunctionLike(type);
  return type.kind === 'union' || type.kind === 'intersection' || type.kind === 'array';
}

function isFunctionLike(type: TypeNode): boolean {
  return typeof type === 'string' && type.includes('=>');
}
