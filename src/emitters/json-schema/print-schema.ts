import { group, indent, join, line, softLine, type Doc } from '../../codegen/layout/doc.js';
import { printDoc } from '../../codegen/layout/print-doc.js';
import type { SchemaNode } from './schema-node.js';

/** What a keyword can be. */
type Value = SchemaNode[keyof SchemaNode];

/** A schema as JSON in prettier's default layout. */
export function printSchema(schema: SchemaNode): string {
  return `${printDoc(valueDoc(schema))}\n`;
}

function valueDoc(value: Value): Doc {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return listDoc(value);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return objectDoc(entries as [string, Value][]);
}

function isList(value: object): value is readonly (string | SchemaNode)[] {
  return Array.isArray(value);
}

function objectDoc(entries: readonly (readonly [string, Value])[]): Doc {
  const members = entries
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [`${JSON.stringify(name)}: `, valueDoc(value)]);
  return members.length === 0 ? '{}' : bracketed('{', members, '}', line);
}

/** Several objects with several members each stand on a line each, as prettier has it. */
function listDoc(values: readonly (string | SchemaNode)[]): Doc {
  const broken =
    values.length > 1 &&
    values.every((value) => typeof value === 'object' && Object.keys(value).length > 1);
  return bracketed('[', values.map(valueDoc), ']', softLine, broken);
}

function bracketed(open: string, docs: readonly Doc[], close: string, edge: Doc, broken = false) {
  return group([open, indent([edge, join([',', line], docs)]), edge, close], { broken });
}
