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

/**
 * What a generated client has beside the methods of commands: the members of the runtime's
 * `QmpClient` (a test compares), those of every object, and `then`, which would make a promise
 * of it.
 */
export const reservedMethodNames: ReadonlySet<string> = new Set([
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'then',
  'toLocaleString',
  'toString',
  'valueOf',
  'close',
  'closed',
  'connect',
  'execute',
  'greeting',
  'off',
  'on',
  'onAny',
  'once',
  'version',
]);
