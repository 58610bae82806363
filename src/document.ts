import { createNames } from './codegen/create-names.js';
import type { GeneratedFile } from './codegen/generated-file.js';
import { placedReport } from './codegen/placed-report.js';
import { defaultSettings, type Settings } from './codegen/settings.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { emitSite } from './emitters/docs/html/emit-reference.js';
import { createLinks } from './emitters/docs/links.js';
import { referencePages } from './emitters/docs/page/reference-pages.js';
import { emitReleases } from './emitters/docs/releases/emit-releases.js';
import type { GenerateResult } from './generate.js';
import type { Schema } from './model/schema.js';
import type { Source } from './source/source.js';

/** A schema as one of the releases of a site. */
export interface DocumentedRelease {
  /** What it is called, and its folder: `8.2`. Letters, digits, `.`, `_` and `-`. */
  readonly label: string;
  readonly schema: Schema;
  /** The texts of the schema's files, as `compile` gives them: diagnostics show places in them. */
  readonly sources?: readonly Source[];
}

/** Beside the templates, how much of the schemas' texts is wanted, and what TypeScript is shown. */
export type DocumentSettings = Partial<Pick<Settings, 'templates' | 'docs' | 'int64' | 'rename'>>;

/**
 * The reference of a schema as a site that needs no server; of several releases, oldest first, with
 * what changed from one to the next. Nothing is written: the result says what to write.
 */
export function documentSchemas(
  documented: readonly [DocumentedRelease, ...DocumentedRelease[]],
  given: DocumentSettings,
): GenerateResult {
  const settings = { ...defaultSettings, ...given };
  const diagnostics: Diagnostic[] = [];
  const files: GeneratedFile[] = [];
  const reportOf = ({ sources = [] }: Partial<DocumentedRelease>) =>
    placedReport(sources, (found) => diagnostics.push(found));
  const textFile = (path: string, text: string) => void files.push({ path, text });
  const context = { settings, report: reportOf({}), textFile };
  const [first, ...others] = documented;
  if (others.length > 0) {
    emitReleases(
      documented.map((one) => ({ ...one, report: reportOf(one) })),
      context,
    );
  } else {
    const { schema } = first;
    const { names } = createNames(schema, settings.rename);
    const links = createLinks(schema, names, { folder: '', extension: 'html' });
    const reference = referencePages({ schema, names, settings, report: reportOf(first) });
    emitSite(schema, reference, links, context);
  }
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  return { files: isBroken ? [] : files, diagnostics };
}
