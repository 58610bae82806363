import type { Diagnostic } from './diagnostic.js';
import { placeOf } from './place.js';

/** Diagnostics as a JUnit report, which most build servers show: a test case for each. */
export function renderJunit(diagnostics: readonly Diagnostic[]): string {
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  // A report without cases looks like one of tests that did not run.
  const cases =
    diagnostics.length > 0
      ? diagnostics.map(testCase)
      : [`    <testcase name="schema" classname="qapi-ts"/>\n`];
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<testsuites>\n` +
    `  <testsuite name="qapi-ts" tests="${String(cases.length)}" failures="${String(failures)}" errors="0">\n` +
    cases.join('') +
    `  </testsuite>\n` +
    `</testsuites>\n`
  );
}

function testCase(diagnostic: Diagnostic): string {
  const { code, severity, message } = diagnostic;
  const place = placeOf(diagnostic);
  const where = place ? `${place.file}:${String(place.line)}:${String(place.column)}` : 'schema';
  const said = `${where}: ${severity}: ${message}`;
  // A warning is no failure, and JUnit knows nothing between.
  const outcome =
    severity === 'error'
      ? `<failure type="${attribute(code)}" message="${attribute(message)}">${text(said)}</failure>`
      : `<system-out>${text(said)}</system-out>`;
  const name = attribute(`${where} ${code}`);
  return `    <testcase name="${name}" classname="qapi-ts">${outcome}</testcase>\n`;
}

/**
 * Text for an element. XML has no way to write most control characters, and readers take a plain
 * carriage return for a line end.
 */
function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
