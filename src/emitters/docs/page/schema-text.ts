/** A value of a schema file; entries whose value is undefined are not there. */
export type SchemaValue = string | boolean | readonly SchemaValue[] | SchemaObject;

export interface SchemaObject {
  readonly [key: string]: SchemaValue | undefined;
}

const width = 76;

/** A value as schema text, laid out as QEMU's files are: what does not fit has an entry a line. */
export function schemaText(value: SchemaValue, column = 0): string {
  const flat = flatText(value);
  if (column + flat.length <= width || typeof value === 'string' || typeof value === 'boolean') {
    return flat;
  }
  const inner = column + '{ '.length;
  if (isList(value)) return `[ ${filled(value, inner)} ]`;
  const entries = entriesOf(value).map(([key, entry]) => {
    const head = `${quoted(key)}: `;
    return head + schemaText(entry, inner + head.length);
  });
  return `{ ${entries.join(`,\n${' '.repeat(inner)}`)} }`;
}

function flatText(value: SchemaValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) {
    const single = value.length === 1;
    const items = value.map(flatText).join(', ');
    return single || items === '' ? `[${items}]` : `[ ${items} ]`;
  }
  const entries = entriesOf(value).map(([key, entry]) => `${quoted(key)}: ${flatText(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** As many items in a line as fit. */
function filled(items: readonly SchemaValue[], column: number): string {
  let text = '';
  let at = column;
  items.forEach((item, index) => {
    const next = schemaText(item, column);
    const breaks = index > 0 && at + next.length + 2 > width;
    const gap = index === 0 ? '' : breaks ? `,\n${' '.repeat(column)}` : ', ';
    text += gap + next;
    at = breaks || next.includes('\n') ? column + lastLine(next) : at + gap.length + next.length;
  });
  return text;
}

function lastLine(text: string): number {
  return text.length - text.lastIndexOf('\n') - 1;
}

function quoted(text: string): string {
  return /[\\']/.test(text) ? `'${text.replace(/[\\']/g, '\\$&')}'` : `'${text}'`;
}

function isList(value: SchemaValue): value is readonly SchemaValue[] {
  return Array.isArray(value);
}

function entriesOf(value: SchemaObject): readonly (readonly [string, SchemaValue])[] {
  return Object.entries(value).filter((entry): entry is [string, SchemaValue] => {
    return entry[1] !== undefined;
  });
}
