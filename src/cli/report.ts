import type { Severity } from '../diagnostics/catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderGithub } from '../diagnostics/render-github.js';
import { renderJson } from '../diagnostics/render-json.js';
import { renderJunit } from '../diagnostics/render-junit.js';
import { renderSarif } from '../diagnostics/render-sarif.js';
import { renderText } from '../diagnostics/render-text.js';
import { exitCode, type ExitCode } from './exit-code.js';
import { quantity } from './quantity.js';
import { packageVersion } from './package-version.js';
import type { Session } from './session.js';
import { wantsColor } from './wants-color.js';

/** How each format is printed. */
const renderers = {
  text: (diagnostics: readonly Diagnostic[], session: Session) =>
    renderText(diagnostics, textOptions(session)) + tally(diagnostics),
  json: renderJson,
  github: renderGithub,
  sarif: (diagnostics: readonly Diagnostic[]) =>
    renderSarif(diagnostics, { version: packageVersion() }),
  junit: renderJunit,
} as const;

export type ReportFormat = keyof typeof renderers;

export const reportFormats = Object.keys(renderers) as ReportFormat[];

/** Prints what was found, and says what to exit with. */
export function report(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  session: Session,
): ExitCode {
  const text = renderers[format](diagnostics, session);
  if (text !== '') session.stderr.write(text);
  return count(diagnostics, 'error') > 0 ? exitCode.findings : exitCode.fine;
}

function textOptions(session: Session): { colour: boolean; width?: number } {
  const { stderr } = session;
  return {
    colour: wantsColor(session, stderr),
    ...(stderr.isTTY && stderr.columns !== undefined && { width: stderr.columns }),
  };
}

/** `2 errors, 1 warning`, or nothing. */
function tally(diagnostics: readonly Diagnostic[]): string {
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const found = count(diagnostics, severity);
    return found > 0 ? [quantity(found, severity)] : [];
  });
  return parts.length > 0 ? `${parts.join(', ')}\n` : '';
}

function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
