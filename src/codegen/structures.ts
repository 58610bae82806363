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
  WriterFunction,
} from 'ts-morph';
import { assertNever } from '../model/assert-never.js';
import { bodyText } from './body-text.js';
import type { ImportedModule } from './imports.js';
import { group, type Doc } from './layout/doc.js';
import { expressionAssignment } from './layout/expression-doc.js';
import { lineWidth, printDoc } from './layout/print-doc.js';
import { propertyDoc, typeAssignment, typeDoc } from './layout/type-doc.js';
import type { PropertySignature } from './layout/type-node.js';
import { hideLineEnds } from './line-mark.js';
import { literal } from './literal.js';
import type {
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

const { StructureKind } = tsMorph;

/** A statement in ts-morph's terms, laid out as prettier would. */
export function statementStructure(statement: Statement): StatementStructures | string {
  switch (statement.kind) {
    case 'interface':
      return interfaceStructure(statement);
    case 'type':
      return typeStructure(statement);
    case 'const':
      return constText(statement);
    case 'function':
      return functionStructure(statement);
    case 'class':
      return classStructure(statement);
    case 'export':
      return exportStructure(statement);
    case 'text':
      return hideLineEnds(statement.text);
    default:
      return assertNever(statement);
  }
}

export function importStructure({ specifier, names }: ImportedModule): ImportDeclarationStructure {
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
    namedImports: specifierList(head, specifiers, specifier),
  };
}

function exportStructure({ from, names }: ExportStatement): StatementStructures {
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
    namedExports: specifierList(head, specifiers, from),
  };
}

/**
 * One specifier a line where they do not fit on one; a single one never moves. All are one text: for
 * each by itself ts-morph would make another writer, and look with a scanner where its comma goes.
 */
function specifierList(head: string, specifiers: readonly string[], from: string): WriterFunction {
  const line = specifiers.join(', ');
  const fits = `${head} { ${line} } from ${literal(from)};`.length <= lineWidth;
  const text = fits || specifiers.length === 1 ? line : brokenList(specifiers, 0);
  return (writer) => void writer.write(text);
}

/** The items of a list, each on a line of its own: line ends that ts-morph does not see. */
function brokenList(items: readonly string[], indentation: number): string {
  const spaces = ' '.repeat(indentation);
  const lines = items.map((item) => `\n${spaces}  ${item},`);
  return hideLineEnds(`${lines.join('')}\n${spaces}`);
}

function interfaceStructure(statement: InterfaceStatement): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: isExported(statement),
    ...docsOf(statement),
    ...heritage(statement),
    ...(statement.others !== undefined && { indexSignatures: [otherMembers(statement.others)] }),
    properties: statement.members.map(propertyStructure),
  };
}

function otherMembers(
  others: NonNullable<InterfaceStatement['others']>,
): OptionalKind<IndexSignatureDeclarationStructure> {
  const returnType = others.type;
  return { keyName: 'member', keyType: 'string', returnType, isReadonly: true, ...docsOf(others) };
}

function heritage(statement: InterfaceStatement): { name: string; extends: string[] } {
  const { name, extends: bases = [] } = statement;
  const clause = `extends ${bases.join(', ')} {`;
  const whole = `${exportWord(statement)}interface ${name} ${clause}`;
  // A single base never moves.
  if (bases.length <= 1 || whole.length <= lineWidth) return { name, extends: [...bases] };
  const moved = hideLineEnds(`${name}\n `);
  if (clause.length + 2 <= lineWidth) return { name: moved, extends: [...bases] };
  return { name: moved, extends: bases.map((base) => hideLineEnds(`\n    ${base}`)) };
}

/** With the type in the name: for each type by itself ts-morph would make another writer. */
function propertyStructure(property: PropertySignature): OptionalKind<PropertySignatureStructure> {
  return { name: hideLineEnds(textOf([propertyDoc(property), ';'], 2)), ...docsOf(property) };
}

function typeStructure(statement: TypeStatement): StatementStructures {
  const { name, type } = statement;
  const left = `${exportWord(statement)}type ${name} =`;
  return {
    kind: StructureKind.TypeAlias,
    name,
    isExported: isExported(statement),
    ...docsOf(statement),
    type: textAfter(left, [typeAssignment(left, type, '='), ';'], 0),
  };
}

/** As a text: in a structure ts-morph's scanner would read all of it, to see where a comma goes. */
function constText(statement: ConstStatement): string {
  const { name, type, value, ambient = false } = statement;
  const declared = [
    `${exportWord(statement)}const ${name}`,
    type === undefined ? '' : [': ', typeDoc(type)],
  ];
  const doc = ambient ? declared : expressionAssignment(group([declared, ' =']), value);
  return hideLineEnds(`${commentText(statement)}${printDoc([doc, ';'])}`);
}

/** As ts-morph writes comments, with a line end after it. */
function commentText({ docs = '' }: { readonly docs?: string | undefined }): string {
  if (docs === '') return '';
  if (!docs.includes('\n')) return `/** ${docs} */\n`;
  const lines = docs.replace(/^\n/, '').split('\n');
  return `/**\n${lines.map((line) => (line === '' ? ' *' : ` * ${line}`)).join('\n')}\n */\n`;
}

function functionStructure(statement: FunctionStatement): FunctionDeclarationStructure {
  const start = `${exportWord(statement)}${statement.async === true ? 'async ' : ''}function `;
  return {
    kind: StructureKind.Function,
    name: statement.name,
    isExported: isExported(statement),
    hasDeclareKeyword: statement.ambient ?? false,
    isAsync: statement.async ?? false,
    typeParameters: [...(statement.typeParameters ?? [])],
    ...docsOf(statement),
    ...signature(start, statement, 0, statement.ambient),
    statements: statement.body.map((body) => bodyText(body, 2)),
  };
}

function classStructure(statement: ClassStatement): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    name: statement.name,
    isExported: isExported(statement),
    hasDeclareKeyword: statement.ambient ?? false,
    ...docsOf(statement),
    ...(statement.extends !== undefined && { extends: statement.extends }),
    methods: statement.methods.map((method) => methodStructure(method, statement.ambient)),
  };
}

function methodStructure(
  method: Method,
  ambient?: boolean,
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
    ...docsOf(method),
    ...signature(start, method, 2, ambient),
    statements: method.body.map((body) => bodyText(body, 4)),
  };
}

interface Signature {
  readonly parameters: OptionalKind<ParameterDeclarationStructure>[];
  readonly returnType?: string;
}

/** Parameters and return type; the parameters get a line each where the head does not fit. */
function signature(
  start: string,
  { name, typeParameters = [], parameters, returns }: Omit<FunctionStatement, 'kind'>,
  indentation: number,
  ambient = false,
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
  const taken = { parameters: list === '' ? [] : [{ name: list }] };
  if (returns === undefined) return taken;
  return {
    ...taken,
    returnType: textAfter(left, [left, ' ', typeDoc(returns), end], indentation, end),
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
  return hideLineEnds(text.replace(/^ /, ''));
}

function docsOf({ docs }: { readonly docs?: string | undefined }): { docs?: string[] } {
  return docs === undefined || docs === '' ? {} : { docs: [docs] };
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
