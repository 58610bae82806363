// For authors of emitters: run one on a schema in a text, and check what comes of it.
export { compileSchema } from './compile-schema.js';
export type { CompiledText, SchemaTextOptions } from './compile-schema.js';
export { runEmitter } from './run-emitter.js';
export type { EmitterRun, EmitterRunOptions } from './run-emitter.js';
export { typeErrors } from './type-errors.js';
export type { TypeCheckOptions } from './type-errors.js';
