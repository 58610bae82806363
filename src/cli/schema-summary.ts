import type { Definition } from '../model/definition.js';
import { formatRelease } from '../model/release.js';
import type { Schema } from '../model/schema.js';
import type { SchemaOverview } from '../model/schema-overview.js';
import { quantity } from './quantity.js';

const kinds: readonly Definition['kind'][] = [
  'command',
  'event',
  'struct',
  'union',
  'alternate',
  'enum',
];

/** What a schema is and holds, in one line. */
export function schemaLine(overview: SchemaOverview): string {
  const { entry, release, version, definitionCount, fileCount } = overview;
  const rules = formatRelease(release);
  const origin = version === null ? `read by the rules of QEMU ${rules}` : `QEMU ${version}`;
  const content = `${quantity(definitionCount, 'definition')} in ${quantity(fileCount, 'file')}`;
  return `${entry} (${origin}): ${content}`;
}

/** A schema at a glance: how much there is of what, in total and by module. */
export function schemaSummary(schema: Schema): string {
  const { release, version, entry, modules, definitions, docs } = schema;
  const rows = [
    ['', ...kinds.map((kind) => `${kind}s`)],
    ...modules.map((module) => [module.path, ...countsOf(module.definitions)]),
    ['total', ...countsOf(definitions)],
  ];
  return [
    `schema   ${entry}`,
    `version  ${version ?? 'unknown: there is no VERSION file'}`,
    `rules    of QEMU ${formatRelease(release)}`,
    `docs     ${quantity(docs.length, 'comment')}`,
    '',
    ...alignColumns(rows),
    '',
  ].join('\n');
}

function countsOf(definitions: readonly Definition[]): readonly string[] {
  return kinds.map((kind) => String(definitions.filter((one) => one.kind === kind).length));
}

/** The first column to the left, the others to the right. */
function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
