import type { EnumType } from '../../model/type.js';
import type { DocumentScope } from './document-scope.js';
import { nothing, type SchemaNode } from './schema-node.js';

/** One of the values, which are all there are only where it is sent. */
export function enumSchema({ values }: EnumType, { form }: DocumentScope): SchemaNode {
  const names = values.map(({ name }) => name);
  if (form === 'sent') return names.length === 0 ? nothing : { type: 'string', enum: names };
  return names.length === 0 ? { type: 'string' } : { type: 'string', examples: names };
}
