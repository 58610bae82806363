import type {
  ClassDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  IndexSignatureDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  PropertySignatureStructure,
  StatementStructures,
  VariableStatementStructure,
} from 'ts-morph';
import { assertNever } from '../model/assert-never.js';
import { bodyText } from './body-text.js';
import type { ImportedModule } from './imports.js';
import { group, type Doc } from './layout/doc.js';
import { expressionAssignment } from './layout/expression-doc.js';
import { lineWidth, printDoc } from './layout/print-doc.js';
import { propertyDoc, typeAssignment, typeDoc } from './layout/type-doc.js';
import type { PropertySignature } from './layout/type-node.js';
import type { Hide } from './hidden-texts.js';
import { literal } from './literal.js';
import type {
  BodyStatement,
  ClassStatement,
  ConstStatement,
  ExportStatement,
  FunctionStatement,
  InterfaceStatement,
  Method,
  Parameter,
  Statement,
  TypeStatement,
} from './statement.js';
import { tsMorph } from './ts-morph.js';
import { withoutEnd } from './without-end.js';

const { StructureKind, VariableDeclarationKind } = tsMorph;

/** A statement in ts-morph's terms, laid out as prettier would. */
export function statementStructure(statement: Statement, hide: Hide): StatementStructures | string {
  switch (statement.kind) {
    case 'interface':
      return interfaceStructure(statement, hide);
    case 'type':
      return typeStructure(statement, hide);
    case 'const':
      return constStructure(statement, hide);
    case 'function':
      return functionStructure(statement, hide);
    case 'class':
      return classStructure(statement, hide);
    case 'export':
      return exportStructure(statement, hide);
    case 'text':
      return hide(statement.text);
    default:
      return assertNever(statement);
  }
}

export function importStructure(
  { specifier, names }: ImportedModule,
  hide: Hide,
): ImportDeclarationStructure {
  const everything = names.find(({ name }) => name === '*');
  if (everything) {
    return {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier: specifier,
      namespaceImport: everything.local,
    };
  }
  const isTypeOnly = names.every(({ typeOnly }) => typeOnly);
  const specifiers = names.map(({ name, local, typeOnly }) => {
    const renamed = name === local ? name : `${name} as ${local}`;
    return typeOnly && !isTypeOnly ? `type ${renamed}` : renamed;
  });
  const head = isTypeOnly ? 'import type' : 'import';
  return {
    kind: StructureKind.ImportDeclaration,
    isTypeOnly,
    moduleSpecifier: specifier,
    namedImports: [hide(specifierList(head, specifiers, specifier))],
  };
}

function exportStructure({ from, names }: ExportStatement, hide: Hide): StatementStructures {
  const moduleSpecifier = from;
  if (names === undefined) return { kind: StructureKind.ExportDeclaration, moduleSpecifier };
  const isTypeOnly = names.every(({ typeOnly }) => typeOnly);
  const specifiers = names.map(({ name, typeOnly }) =>
    typeOnly && !isTypeOnly ? `type ${name}` : name,
  );
  const head = isTypeOnly ? 'export type' : 'export';
  return {
    kind: StructureKind.ExportDeclaration,
    isTypeOnly,
    moduleSpecifier,
    namedExports: [hide(specifierList(head, specifiers, from))],
  };
}

/** One specifier a line where they do not fit on one; a single one never moves. */
function specifierList(head: string, specifiers: readonly string[], from: string): string {
  const line = specifiers.join(', ');
  const fits = `${head} { ${line} } from ${literal(from)};`.length <= lineWidth;
  return fits || specifiers.length === 1 ? line : brokenList(specifiers, 0);
}

/** The items of a list, each on a line of its own. */
function brokenList(items: readonly string[], indentation: number): string {
  const spaces = ' '.repeat(indentation);
  const lines = items.map((item) => `\n${spaces}  ${item},`);
  return `${lines.join('')}\n${spaces}`;
}

function interfaceStructure(
  statement: InterfaceStatement,
  hide: Hide,
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: isExported(statement),
    ...docsOf(statement, hide),
    ...heritage(statement, hide),
    ...(statement.others && { indexSignatures: [otherMembers(statement.others, hide)] }),
    properties: statement.members.map((member) => propertyStructure(member, hide)),
  };
}

function otherMembers(
  others: NonNullable<InterfaceStatement['others']>,
  hide: Hide,
): OptionalKind<IndexSignatureDeclarationStructure> {
  const returnType = others.type;
  return {
    keyName: 'member',
    keyType: 'string',
    returnType,
    isReadonly: true,
    ...docsOf(others, hide, 2),
  };
}

function heritage(statement: InterfaceStatement, hide: Hide): { name: string; extends: string[] } {
  const { name, extends: bases = [] } = statement;
  const clause = `extends ${bases.join(', ')} {`;
  const whole = `${exportWord(statement)}interface ${name} ${clause}`;
  // A single base never moves.
  if (bases.length <= 1 || whole.length <= lineWidth) return { name, extends: [...bases] };
  const moved = hide(`${name}\n `);
  if (clause.length + 2 <= lineWidth) return { name: moved, extends: [...bases] };
  return { name: moved, extends: bases.map((base) => hide(`\n    ${base}`)) };
}

/** With the type in the name: for each type by itself ts-morph would make another writer. */
function propertyStructure(
  property: PropertySignature,
  hide: Hide,
): OptionalKind<PropertySignatureStructure> {
  return { name: hide(textOf([propertyDoc(property), ';'], 2)), ...docsOf(property, hide, 2) };
}

function typeStructure(statement: TypeStatement, hide: Hide): StatementStructures {
  const { name, type } = statement;
  const left = `${exportWord(statement)}type ${name} =`;
  return {
    kind: StructureKind.TypeAlias,
    name,
    isExported: isExported(statement),
    ...docsOf(statement, hide),
    type: hide(textAfter(left, [typeAssignment(left, type, '='), ';'], 0)),
  };
}

/** With all of it in the name, likewise. */
function constStructure(statement: ConstStatement, hide: Hide): VariableStatementStructure {
  const { name, type, value, ambient = false } = statement;
  const start = `${exportWord(statement)}const `;
  const declared = [start, name, type === undefined ? '' : [': ', typeDoc(type)]];
  const doc = ambient ? declared : expressionAssignment(group([declared, ' =']), value);
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: isExported(statement),
    hasDeclareKeyword: ambient,
    ...docsOf(statement, hide),
    declarations: [{ name: hide(textOf([doc, ';']).slice(start.length)) }],
  };
}

/** What is to stand in a comment, with its stars where it has several lines. */
function insideComment(docs: string, indentation: number): string {
  if (!docs.includes('\n')) return docs;
  const start = `\n${' '.repeat(indentation)}`;
  const lines = docs.replace(/^\n/, '').split('\n');
  return `${lines.map((line) => `${start} *${line === '' ? '' : ' '}${line}`).join('')}${start}`;
}

function functionStructure(statement: FunctionStatement, hide: Hide): FunctionDeclarationStructure {
  const start = `${exportWord(statement)}${statement.async === true ? 'async ' : ''}function `;
  return {
    kind: StructureKind.Function,
    name: statement.name,
    isExported: isExported(statement),
    hasDeclareKeyword: statement.ambient ?? false,
    isAsync: statement.async ?? false,
    typeParameters: [...(statement.typeParameters ?? [])],
    ...docsOf(statement, hide),
    ...signature(start, statement, { indentation: 0, ambient: statement.ambient, hide }),
    statements: statement.body.map((body) => bodyLines(body, 2, hide)),
  };
}

function classStructure(statement: ClassStatement, hide: Hide): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    name: statement.name,
    isExported: isExported(statement),
    hasDeclareKeyword: statement.ambient ?? false,
    ...docsOf(statement, hide),
    ...(statement.extends !== undefined && { extends: statement.extends }),
    methods: statement.methods.map((method) => methodStructure(method, statement.ambient, hide)),
  };
}

function methodStructure(
  method: Method,
  ambient: boolean | undefined,
  hide: Hide,
): OptionalKind<MethodDeclarationStructure> {
  const words = [
    method.static === true && 'static ',
    method.override === true && 'override ',
    method.async === true && 'async ',
  ];
  const start = words.filter((word) => word !== false).join('');
  return {
    name: method.name,
    isStatic: method.static ?? false,
    hasOverrideKeyword: method.override ?? false,
    isAsync: method.async ?? false,
    typeParameters: [...(method.typeParameters ?? [])],
    ...docsOf(method, hide, 2),
    ...signature(start, method, { indentation: 2, ambient, hide }),
    statements: method.body.map((body) => bodyLines(body, 4, hide)),
  };
}

function bodyLines(body: BodyStatement, indentation: number, hide: Hide): string {
  return typeof body === 'string' ? body : hide(bodyText(body, indentation));
}

interface Signature {
  readonly parameters: OptionalKind<ParameterDeclarationStructure>[];
  readonly returnType?: string;
}

interface Surroundings {
  readonly indentation: number;
  readonly ambient?: boolean | undefined;
  readonly hide: Hide;
}

/** Parameters and return type; the parameters get a line each where the head does not fit. */
function signature(
  start: string,
  { name, typeParameters = [], parameters, returns }: Omit<FunctionStatement, 'kind'>,
  { indentation, ambient = false, hide }: Surroundings,
): Signature {
  const generics = typeParameters.length > 0 ? `<${typeParameters.join(', ')}>` : '';
  const texts = parameters.map((parameter) => parameterText(parameter));
  const end = ambient ? ';' : ' {';
  const before = `${start}${name}${generics}(${texts.join(', ')})`;
  const whole = `${before}${returns === undefined ? '' : `: ${printDoc(typeDoc(returns))}`}${end}`;
  const fits = indentation + whole.length <= lineWidth && !whole.includes('\n');
  const isBroken = !fits && texts.length > 0;
  const broken = () => parameters.map((parameter) => parameterText(parameter, indentation + 2));
  const list = isBroken ? brokenList(broken(), indentation) : texts.join(', ');
  const left = `${isBroken ? ')' : before}:`;
  const taken = { parameters: list === '' ? [] : [{ name: hide(list) }] };
  if (returns === undefined) return taken;
  return {
    ...taken,
    returnType: hide(textAfter(left, [left, ' ', typeDoc(returns), end], indentation, end)),
  };
}

/** @param indentation columns in front of it */
function parameterText(
  { name, type, optional = false, value }: Parameter,
  indentation = 0,
): string {
  const initializer = value === undefined ? '' : ` = ${value}`;
  const annotation = type === undefined ? '' : [': ', typeDoc(type)];
  const head = `${name}${optional ? '?' : ''}`;
  return printDoc([head, annotation, initializer, ','], indentation).slice(0, -1);
}

/** A doc that ends in `;`, laid out, without that: ts-morph writes it. */
function textOf(doc: Doc, indentation = 0): string {
  return printDoc(doc, indentation).slice(0, -';'.length);
}

/** Lays a doc out and takes off what ts-morph will write itself. */
function textAfter(left: string, doc: Doc, indentation: number, end = ';'): string {
  const text = printDoc(doc, indentation).slice(left.length, -end.length);
  return text.replace(/^ /, '');
}

function docsOf(
  { docs = '' }: { readonly docs?: string | undefined },
  hide: Hide,
  indentation = 0,
): { docs?: string[] } {
  return docs === '' ? {} : { docs: [hide(insideComment(withoutEnd(docs), indentation))] };
}

function isExported({ exported = true }: { readonly exported?: boolean }): boolean {
  return exported;
}

function exportWord(statement: {
  readonly exported?: boolean;
  readonly ambient?: boolean;
}): string {
  const words = [isExported(statement) && 'export ', statement.ambient === true && 'declare '];
  return words.filter((word) => word !== false).join('');
}
