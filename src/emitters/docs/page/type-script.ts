import { argumentsOf, returnsOf } from '../../../codegen/command-types.js';
import type { EmitContext } from '../../../codegen/emit-context.js';
import { FileBuilder } from '../../../codegen/file-builder.js';
import { declarationText } from '../../../codegen/layout/declaration-text.js';
import { printDoc } from '../../../codegen/layout/print-doc.js';
import { typeDoc } from '../../../codegen/layout/type-doc.js';
import { generic, type TypeNode } from '../../../codegen/layout/type-node.js';
import { SymbolTable } from '../../../codegen/symbol-table.js';
import { canBeEmpty } from '../../../model/can-be-empty.js';
import type { Command, Definition } from '../../../model/definition.js';
import { formsOf } from '../../../model/forms.js';
import { typeSymbols } from '../../types/type-symbols.js';
import { definitionStatements } from '../../types/definition-statements.js';
import type { TypesScope } from '../../types/types-scope.js';

/** What TypeScript has of a definition, and what its names stand for. */
export interface TypeScriptView {
  /** Its declarations; of a command what it takes, and the client's method. */
  textOf(definition: Definition): string;
  /** The definition that a name in these texts belongs to. */
  find(name: string): Definition | undefined;
  /** The method of a command. */
  method(command: Command): string;
}

/**
 * The TypeScript that the emitter `types` writes: by its own statements, so that no one reads here
 * what is not there.
 */
export function typeScriptView({
  schema,
  names,
  settings,
}: Pick<EmitContext, 'schema' | 'names' | 'settings'>): TypeScriptView {
  const symbols = new SymbolTable();
  for (const declaration of typeSymbols(schema, names)) symbols.add(declaration);
  const forms = formsOf(schema);
  let owners: ReadonlyMap<string, Definition> | undefined;
  // A page depends on no other, so each has a file of its own to take names in.
  const scopes = new Map<string, TypesScope>();
  const scopeFor = ({ location }: Definition): TypesScope => {
    const known = scopes.get(location.file);
    if (known) return known;
    const file = new FileBuilder({ emitter: 'docs', path: '', symbols, importExtension: 'js' });
    // Comments stand beside these texts.
    const scope: TypesScope = { names, settings, comment: () => undefined, file, forms };
    scopes.set(location.file, scope);
    return scope;
  };
  return {
    textOf: (definition) => textOf(definition, scopeFor(definition)),
    find(name) {
      owners ??= ownersOf(schema.definitions, { names, forms });
      return owners.get(name);
    },
    method: (command) => names.method(command),
  };
}

function ownersOf(
  definitions: readonly Definition[],
  scope: Pick<TypesScope, 'names' | 'forms'>,
): ReadonlyMap<string, Definition> {
  return new Map(
    definitions.flatMap((definition) =>
      typeNames(definition, scope).map((name) => [name, definition] as const),
    ),
  );
}

function typeNames(
  definition: Definition,
  { names, forms }: Pick<TypesScope, 'names' | 'forms'>,
): readonly string[] {
  switch (definition.kind) {
    case 'command':
      return [];
    case 'event':
      return [names.event(definition)];
    default:
      return forms(definition).map((form) => names.type(definition, form));
  }
}

function textOf(definition: Definition, scope: TypesScope): string {
  const statements = definitionStatements(definition, scope);
  const command = definition.kind === 'command' ? definition : null;
  const texts = statements.flatMap((statement) => {
    if (statement.kind !== 'interface' && statement.kind !== 'type') return [];
    // The type of a command is for the client's own use.
    if (command && statement.name === scope.names.command(command)) return [];
    return [declarationText(statement)];
  });
  return [...texts, ...(command ? [methodText(command, scope)] : [])].join('\n\n');
}

/** The client's method, as one calls it. */
function methodText(command: Command, { names, file, settings }: TypesScope): string {
  const taken = argumentsOf(command, file, settings);
  const mark = command.arguments && canBeEmpty(command.arguments) ? '?' : '';
  const parameters = [
    ...(taken === undefined ? [] : [`args${mark}: ${nodeText(taken)}`]),
    `options?: ${command.allowOob ? 'OobCallOptions' : 'CallOptions'}`,
  ];
  const returned = nodeText(generic('Promise', returnsOf(command, file, settings) ?? 'void'));
  const head = `client.${names.method(command)}`;
  const line = `${head}(${parameters.join(', ')}): ${returned};`;
  if (line.length <= 80) return line;
  return `${head}(\n  ${parameters.join(',\n  ')},\n): ${returned};`;
}

function nodeText(node: TypeNode): string {
  return printDoc(typeDoc(node));
}
