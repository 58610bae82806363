import type { Code } from '../diagnostics/catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic, diagnosticOf, type Report, type Target } from '../diagnostics/report.js';
import type { NameLocation } from '../model/location.js';
import { spanAt } from '../source/span-at.js';
import type { Source } from '../source/source.js';
import type {
  MessageSpecs,
  NoMessages,
  ReportedCode,
  ReportedParameters,
} from './emitter-messages.js';

/** The places of the schema that something wrong has to do with. */
export interface ReportedPlaces {
  readonly at: NameLocation;
  readonly notes?: readonly { readonly message: string; readonly at: NameLocation }[];
}

/** Takes what emitters find wrong; it is shown where it is. */
export type PlacedReport<M = NoMessages> = <C extends ReportedCode<M>>(
  code: C,
  parameters: ReportedParameters<M, C>,
  places?: ReportedPlaces,
) => void;

/** The place of what stands in no file. */
export const nowhere: NameLocation = { file: '', line: 1, column: 1, endColumn: 1 };

/** What an emitter can report beside what all can. */
export interface OwnMessages {
  /** Its codes are shown as `name/code`. */
  readonly name: string;
  readonly messages: MessageSpecs;
}

/**
 * @param sources the texts of the schema's files; without them places are not shown
 * @param own the emitter that reports, where it is one
 */
export function placedReport(
  sources: readonly Source[],
  report: Report,
  own?: OwnMessages,
): PlacedReport {
  return (code, parameters, { at, notes = [] } = { at: nowhere }) => {
    const shown = notes.flatMap(({ message, at: place }) => {
      const span = spanAt(sources, place);
      return span ? [{ message, span }] : [];
    });
    const target = { span: spanAt(sources, at), notes: shown };
    report(ownDiagnostic(code, parameters, target, own) ?? diagnostic(code, parameters, target));
  };
}

function ownDiagnostic(
  code: Code,
  parameters: unknown,
  target: Target,
  own: OwnMessages | undefined,
): Diagnostic | undefined {
  if (!own || !Object.hasOwn(own.messages, code)) return undefined;
  const spec = own.messages[code];
  return spec && diagnosticOf(`${own.name}/${code}`, spec, parameters as never, target);
}
