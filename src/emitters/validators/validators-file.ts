import type { Names } from '../../codegen/names.js';
import type { Module } from '../../model/schema.js';

/** Where the validators of a module go. */
export function validatorsFile(names: Names, module: Pick<Module, 'path'>): string {
  return `validators/${names.modulePath(module)}.ts`;
}
