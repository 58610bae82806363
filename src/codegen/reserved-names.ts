/** Types of generated code itself, and global ones that it mentions: no schema type takes them. */
export const reservedTypeNames: ReadonlySet<string> = new Set([
  'Array',
  'AsyncIterable',
  'AsyncIterableIterator',
  'Client',
  'Commands',
  'Error',
  'Events',
  'Map',
  'Object',
  'Omit',
  'Partial',
  'Pick',
  'Promise',
  'Readonly',
  'ReadonlyArray',
  'ReadonlyMap',
  'Record',
  'Set',
  'String',
]);

/** Words of the language that no constant can be called. */
const words = `
  arguments await break case catch class const continue debugger default delete do else enum eval
  export extends false finally for function if implements import in instanceof interface let new
  null package private protected public return static super switch this throw true try typeof
  undefined var void while with yield`;

/** The members of every object: no value of an enum takes them in the object of its values. */
export const reservedValueNames: ReadonlySet<string> = new Set([
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]);

/**
 * What no command is called: the members of the runtime's clients (a test compares), those of every
 * object, `then`, which would make a promise of it, and words of the language, since each command
 * is a constant too.
 */
export const reservedMethodNames: ReadonlySet<string> = new Set([
  ...words.trim().split(/\s+/),
  ...reservedValueNames,
  'then',
  'close',
  'closed',
  'connect',
  'events',
  'execute',
  'greeting',
  'off',
  'on',
  'onAny',
  'once',
  'receivedValidators',
  'use',
  'version',
  'waitFor',
]);
