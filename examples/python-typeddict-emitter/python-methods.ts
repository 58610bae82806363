import type { Command, Schema } from 'qapi-typescript';

/** A command as a method. */
export interface PythonMethod {
  readonly name: string;
  readonly command: Command;
}

const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield'
  ).split(' '),
);

/** The methods of all commands. Names that would be one are found before any emitter runs. */
export function pythonMethods({ definitions }: Schema): readonly PythonMethod[] {
  return definitions.flatMap((command) =>
    command.kind === 'command' ? [{ name: methodName(command.name), command }] : [],
  );
}

function methodName(name: string): string {
  const identifier = name.replaceAll(/\W/g, '_');
  return keywords.has(identifier) ? `${identifier}_` : identifier;
}
