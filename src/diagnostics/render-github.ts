import type { Diagnostic } from './diagnostic.js';
import { placeOf } from './place.js';

/** Diagnostics as workflow commands, which GitHub shows beside the lines of a change. */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(command).join('');
}

function command(diagnostic: Diagnostic): string {
  const { severity, code, message } = diagnostic;
  const place = placeOf(diagnostic);
  const where = place ? { file: place.file, line: place.line, col: place.column } : {};
  const properties = Object.entries({ ...where, title: code })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${severity} ${properties}::${escapeData(message)}\n`;
}

/** What ends a command, or would begin an escape, is written in percent. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
