import type { Command } from '../model/definition.js';
import { generic, intersectionOf, type TypeNode } from './layout/type-node.js';
import type { Settings } from './settings.js';
import { typeOf } from './type-of.js';
import type { TypeScriptFile } from './typescript-file.js';

/** What a command takes, as a file refers to it; undefined where it takes nothing. */
export function argumentsOf(
  command: Command,
  file: TypeScriptFile,
  settings: Settings,
): TypeNode | undefined {
  if (!command.arguments) return undefined;
  const type = typeOf(command.arguments, file, settings);
  if (command.generated) return type;
  return intersectionOf([type, generic('Readonly', generic('Record', 'string', 'unknown'))]);
}

/** What a command returns, as a file refers to it; undefined where it returns nothing. */
export function returnsOf(
  { returns }: Command,
  file: TypeScriptFile,
  settings: Settings,
): TypeNode | undefined {
  return returns ? typeOf(returns, file, settings) : undefined;
}
