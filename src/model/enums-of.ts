import type { Schema } from './schema.js';
import type { EnumType } from './type.js';

/** The enums of a schema: those that it defines, and those of its simple unions. */
export function enumsOf(schema: Schema): readonly EnumType[] {
  return schema.definitions.flatMap((definition) => {
    if (definition.kind === 'enum') return definition;
    return definition.kind === 'union' && definition.tagType.implicit ? definition.tagType : [];
  });
}
