import type { EnumType } from '../model/type.js';

/** How `rename` speaks of a value. */
export function renamedValue(type: Pick<EnumType, 'name'>, value: string): string {
  return `${type.name}.${value}`;
}
