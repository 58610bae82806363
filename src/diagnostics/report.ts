import { positionAt, type Span } from '../source/source.js';
import { catalogue, type Code, type ParametersOf, type Severity } from './catalogue.js';
import type { Diagnostic, DiagnosticCode, Note } from './diagnostic.js';

/** Where a diagnostic points. */
export interface Target {
  readonly span: Span | null;
  /** What QEMU's front end would name, where it is not the line of the span: a definition, say. */
  readonly lineOf?: Span | undefined;
  readonly notes?: readonly Note[];
}

/** Makes a diagnostic. A wrong code or a missing parameter does not compile. */
export function diagnostic<C extends Code>(
  code: C,
  parameters: ParametersOf<C>,
  target: Target,
): Diagnostic {
  const { severity, message } = catalogue[code];
  const sentence = message as (parameters: ParametersOf<C>) => string;
  return diagnosticOf(code, { severity, message: sentence }, parameters, target);
}

/** The same for a code that is not ours: an emitter's own. */
export function diagnosticOf<P>(
  code: DiagnosticCode,
  {
    severity,
    message,
  }: { readonly severity: Severity; readonly message: (parameters: P) => string },
  parameters: P,
  target: Target,
): Diagnostic {
  const named = target.lineOf ?? target.span;
  return {
    code,
    severity,
    message: shorten(message(parameters)),
    span: target.span,
    line: named && positionAt(named.source, named.start).line,
    notes: target.notes ?? [],
  };
}

/** A schema may hold names of any length; a sentence about them may not. */
const maxLength = 1000;

function shorten(message: string): string {
  return message.length > maxLength ? `${message.slice(0, maxLength)}...` : message;
}

/** Takes diagnostics as they are found. */
export type Report = (diagnostic: Diagnostic) => void;
