import { positionAt, type Span } from '../source/source.js';
import { catalogue } from './catalogue.js';
import type { Diagnostic, DiagnosticCode, Note } from './diagnostic.js';
import { placeOf } from './place.js';

export interface SarifOptions {
  /** Version of the tool; left out of the log without one. */
  readonly version?: string;
}

/** Diagnostics as a log in SARIF 2.1.0 (OASIS), which code scanning services take. */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  { version }: SarifOptions = {},
): string {
  const severities = new Map(diagnostics.map(({ code, severity }) => [code, severity]));
  const rules = [...severities.keys()].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'qapi-ts',
            ...(version !== undefined && { version }),
            rules: rules.map((code) => rule(code, severities.get(code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: DiagnosticCode, level: Diagnostic['severity'] | undefined): object {
  const words = code.replaceAll(/[-/]/g, ' ');
  return {
    id: code,
    shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}` },
    defaultConfiguration: {
      level: code in catalogue ? catalogue[code as keyof typeof catalogue].severity : level,
    },
  };
}

function result(diagnostic: Diagnostic, rules: readonly DiagnosticCode[]): object {
  const { code, severity, message, span, notes } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: severity,
    message: { text: messageText(message) },
    ...(span && { locations: [{ physicalLocation: primaryLocation(diagnostic, span) }] }),
    ...(notes.length > 0 && { relatedLocations: notes.map(relatedLocation) }),
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

function relatedLocation({ message, span }: Note, id: number): object {
  const text = messageText(message);
  return { id, message: { text }, ...(span && { physicalLocation: location(span) }) };
}

/**
 * A text in which nothing is a placeholder (`{0}`, SARIF 3.11.5) and nothing a link (`[text](uri)`,
 * 3.11.6), which viewers follow: names in it come from schemas that nobody trusts.
 */
function messageText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
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

/** A URI of a file, relative as its path is; a name may hold what a URI may not. */
function artifact({ source }: Span): object {
  // What is no character has no place in a URI at all.
  const path = source.path.replace(/\p{Surrogate}/gu, '\ufffd');
  return { uri: path.split('/').map(encodeURIComponent).join('/') };
}
