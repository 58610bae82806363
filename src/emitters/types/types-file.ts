import type { Names } from '../../codegen/names.js';
import type { Module } from '../../model/schema.js';

/** Where the types of a module go. */
export function typesFile(names: Names, module: Pick<Module, 'path'>): string {
  return `types/${names.modulePath(module)}.ts`;
}
