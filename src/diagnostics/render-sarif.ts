import { positionAt, type Span } from '../source/source.js';
import type { Diagnostic, Note } from './diagnostic.js';
import { placeOf } from './place.js';

/** Diagnostics as a log in SARIF 2.1.0 (OASIS), which code scanning services take. */
export function renderSarif(diagnostics: readonly Diagnostic[]): string {
  const rules = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'qapi-ts', rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(diagnostic: Diagnostic, rules: readonly string[]): object {
  const { code, severity, message, span, notes } = diagnostic;
  const related = notes.flatMap((note, id) => relatedLocation(note, id));
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: severity,
    message: { text: message },
    ...(span && { locations: [{ physicalLocation: primaryLocation(diagnostic, span) }] }),
    ...(related.length > 0 && { relatedLocations: related }),
  };
}

/** The span, where it is on the line that QEMU names; else that line. */
function primaryLocation(diagnostic: Diagnostic, span: Span): object {
  const place = placeOf(diagnostic);
  const { line } = positionAt(span.source, span.start);
  if (place === null || place.line === line) return location(span);
  return {
    artifactLocation: artifact(span),
    region: { startLine: place.line, startColumn: place.column },
  };
}

function relatedLocation({ message, span }: Note, id: number): object[] {
  return span ? [{ id, message: { text: message }, physicalLocation: location(span) }] : [];
}

function location(span: Span): object {
  const start = positionAt(span.source, span.start);
  const end = positionAt(span.source, span.end);
  return {
    artifactLocation: artifact(span),
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

/** A URI relative to the schema's root; a name may hold what a URI may not. */
function artifact({ source }: Span): object {
  return { uri: source.path.split('/').map(encodeURIComponent).join('/') };
}
