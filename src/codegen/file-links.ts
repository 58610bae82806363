import type { Command } from '../model/definition.js';
import type { Schema } from '../model/schema.js';
import type { DocLinks } from './jsdoc/doc-links.js';
import { linkTo } from './jsdoc/link-to.js';
import { inputKey, typeKey } from './type-of.js';
import type { TypeScriptFile } from './typescript-file.js';

/**
 * The links that comments in a file can have. Compilers resolve them in the scope of the comment,
 * so they lead to what the file declares or has imported by then: an import for a comment alone is
 * one that linters call unused. All but a few references lead to what stands in the same file.
 *
 * @param commandLink what stands for a command in this file; its type otherwise
 */
export function fileLinks(
  schema: Schema,
  file: TypeScriptFile,
  commandLink?: (command: Command) => string | undefined,
): DocLinks {
  return (name) => {
    const definition = schema.definition(name);
    if (!definition) return undefined;
    const command = definition.kind === 'command' ? commandLink?.(definition) : undefined;
    if (command !== undefined) return command;
    // A type that a file knows in the form that is sent alone is linked to in that.
    const local = file.inScope(typeKey(definition)) ?? file.inScope(inputKey(definition));
    return local === undefined ? undefined : linkTo(local, name);
  };
}
