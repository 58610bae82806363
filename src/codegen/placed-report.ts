import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import { diagnostic, type Report } from '../diagnostics/report.js';
import type { NameLocation } from '../model/location.js';
import { spanAt } from '../source/span-at.js';
import type { Source } from '../source/source.js';

/** The places of the schema that something wrong has to do with. */
export interface ReportedPlaces {
  readonly at: NameLocation;
  readonly notes?: readonly { readonly message: string; readonly at: NameLocation }[];
}

/** Takes what emitters find wrong; it is shown where it is. */
export type PlacedReport = <C extends Code>(
  code: C,
  parameters: ParametersOf<C>,
  places?: ReportedPlaces,
) => void;

/** The place of what stands in no file. */
export const nowhere: NameLocation = { file: '', line: 1, column: 1, endColumn: 1 };

/** @param sources the texts of the schema's files; without them places are not shown */
export function placedReport(sources: readonly Source[], report: Report): PlacedReport {
  return (code, parameters, { at, notes = [] } = { at: nowhere }) => {
    const shown = notes.flatMap(({ message, at: place }) => {
      const span = spanAt(sources, place);
      return span ? [{ message, span }] : [];
    });
    report(diagnostic(code, parameters, { span: spanAt(sources, at), notes: shown }));
  };
}
