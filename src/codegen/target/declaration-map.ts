import { posix } from 'node:path';
import { addSegment, GenMapping, toEncodedMap } from '@jridgewell/gen-mapping';
import type { ts as TypeScript } from 'ts-morph';
import type { NameLocation } from '../../model/location.js';
import type { TypeNode } from '../layout/type-node.js';
import type { Statement } from '../statement.js';
import { tsMorph } from '../ts-morph.js';

const { ts } = tsMorph;

/** A `.d.ts` with what it was printed of. */
export interface PrintedDeclarations {
  /** Relative to the output folder. */
  readonly path: string;
  readonly text: string;
  readonly statements: readonly Statement[];
}

/**
 * The source map of a `.d.ts`: it leads editors from each name to where the schema says it. The
 * names are found in the text by TypeScript's own parser, so it does not matter how they are laid
 * out.
 *
 * @param sourceRoot path from the output folder to the folder that schema files are named from
 */
export function declarationMap(file: PrintedDeclarations, sourceRoot: string): string {
  const map = new GenMapping({ file: posix.basename(file.path) });
  const up = posix.relative(posix.dirname(`/${file.path}`), '/');
  for (const { starts, ends, origin } of namesIn(file)) {
    const { line, column, endColumn } = origin;
    const source = posix.isAbsolute(sourceRoot)
      ? posix.join(sourceRoot, origin.file)
      : posix.join(up, sourceRoot, origin.file);
    addSegment(map, starts.line, starts.character, source, line - 1, column - 1);
    for (const end of ends)
      addSegment(map, end.line, end.character, source, line - 1, endColumn - 1);
  }
  const { version, file: name, sources, names, mappings } = toEncodedMap(map);
  return `${JSON.stringify({ version, file: name, sourceRoot: '', sources, names, mappings })}\n`;
}

interface MappedName {
  readonly starts: TypeScript.LineAndCharacter;
  /**
   * Where the name ends, and where its declaration does: TypeScript maps both, and would go on to
   * the next name that is mapped.
   */
  readonly ends: readonly TypeScript.LineAndCharacter[];
  readonly origin: NameLocation;
}

function namesIn({ path, text, statements }: PrintedDeclarations): readonly MappedName[] {
  const source = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  // An enum is a type and a value of one name.
  const nameOf = (name: string, isConst: boolean) => `${isConst ? 'const ' : ''}${name}`;
  const known = new Map(
    statements.flatMap((each) =>
      'name' in each ? [[nameOf(each.name, each.kind === 'const'), each]] : [],
    ),
  );
  return source.statements.flatMap((node) => {
    const name = declaredName(node);
    const statement = name && known.get(nameOf(name.text, ts.isVariableStatement(node)));
    if (!statement) return [];
    const whole: Part = { name, declaration: node, origin: statement.origin };
    return [whole, ...partsOf(node, statement)].flatMap((part) => mappedName(part, source));
  });
}

function mappedName(
  { name, declaration, origin }: Part,
  source: TypeScript.SourceFile,
): readonly MappedName[] {
  // What stands in no file, such as QType, leads nowhere.
  if (!origin || origin.file === '') return [];
  const place = (position: number) => source.getLineAndCharacterOfPosition(position);
  const ends = [name.getEnd(), declaration.getEnd()];
  return [{ starts: place(name.getStart(source)), ends: ends.map(place), origin }];
}

function declaredName(node: TypeScript.Statement): TypeScript.Identifier | undefined {
  if (ts.isVariableStatement(node)) {
    const name = node.declarationList.declarations[0]?.name;
    return name && ts.isIdentifier(name) ? name : undefined;
  }
  const isNamed =
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node);
  return isNamed ? node.name : undefined;
}

interface Part {
  readonly name: TypeScript.Node;
  readonly declaration: TypeScript.Node;
  readonly origin: NameLocation | undefined;
}

/** What has a name in a declaration: members, methods, and the values of an enum. */
function partsOf(node: TypeScript.Statement, statement: Statement): readonly Part[] {
  switch (statement.kind) {
    case 'interface':
      return ts.isInterfaceDeclaration(node) ? membersOf(node, statement.members) : [];
    case 'class':
      return ts.isClassDeclaration(node) ? membersOf(node, statement.methods) : [];
    case 'type':
      return ts.isTypeAliasDeclaration(node) ? literalsOf(node.type, statement.literals) : [];
    case 'const':
      return ts.isVariableStatement(node) ? propertiesOf(node, statement.type) : [];
    default:
      return [];
  }
}

function propertiesOf(
  { declarationList }: TypeScript.VariableStatement,
  node: TypeNode | undefined,
): readonly Part[] {
  const type = declarationList.declarations[0]?.type;
  if (typeof node !== 'object' || node.kind !== 'object' || !type) return [];
  return ts.isTypeLiteralNode(type) ? membersOf(type, node.members) : [];
}

interface Named {
  readonly name: string;
  readonly origin?: NameLocation | undefined;
}

function membersOf(
  node: TypeScript.InterfaceDeclaration | TypeScript.ClassDeclaration | TypeScript.TypeLiteralNode,
  named: readonly Named[],
): readonly Part[] {
  const origins = new Map(named.map(({ name, origin }) => [name, origin]));
  return node.members.flatMap((declaration) => {
    const { name } = declaration;
    const isText = name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name));
    return isText ? [{ name, declaration, origin: origins.get(name.text) }] : [];
  });
}

function literalsOf(
  type: TypeScript.TypeNode,
  origins: ReadonlyMap<string, NameLocation> = new Map(),
): readonly Part[] {
  const types = ts.isUnionTypeNode(type) ? type.types : [type];
  return types.flatMap((each) => {
    if (!ts.isLiteralTypeNode(each) || !ts.isStringLiteral(each.literal)) return [];
    return [{ name: each.literal, declaration: each, origin: origins.get(each.literal.text) }];
  });
}
