import type { Command } from '../model/definition.js';
import { inlineArguments } from '../model/inline-arguments.js';
import { generic, intersectionOf, type TypeNode } from './layout/type-node.js';
import type { Settings } from './settings.js';
import { typeOf } from './type-of.js';
import type { TypeScriptFile } from './typescript-file.js';

/**
 * What a command takes, as a file refers to it; undefined where it takes nothing. A command without
 * generated marshalling in QEMU takes members that its schema does not tell: where its arguments
 * are inline, their own type says so.
 */
export function argumentsOf(
  command: Command,
  file: TypeScriptFile,
  settings: Settings,
): TypeNode | undefined {
  if (!command.arguments) return undefined;
  const type = typeOf(command.arguments, file, settings, 'sent');
  if (command.generated || inlineArguments(command)) return type;
  return intersectionOf([type, generic('Readonly', generic('Record', 'string', 'unknown'))]);
}

/** What a command returns, as a file refers to it; undefined where it returns nothing, or never answers. */
export function returnsOf(
  { returns, successResponse }: Command,
  file: TypeScriptFile,
  settings: Settings,
): TypeNode | undefined {
  return returns && successResponse ? typeOf(returns, file, settings, 'received') : undefined;
}
