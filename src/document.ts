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

/** A schema as one of the releases of a site. */
export interface DocumentedRelease {
  /** What it is called, and its folder: `8.2`. Letters, digits, `.`, `_` and `-`. */
  readonly label: string;
  readonly schema: Schema;
}

/**
 * The reference of a schema as a site that needs no server; of several releases, oldest first, with
 * what changed from one to the next. Nothing is written: the result says what to write.
 */
export function documentSchemas(
  releases: readonly [DocumentedRelease, ...DocumentedRelease[]],
  given: Partial<Settings>,
): GenerateResult {
  const settings = { ...defaultSettings, ...given };
  const diagnostics: Diagnostic[] = [];
  const files: GeneratedFile[] = [];
  const report = placedReport([], (found) => diagnostics.push(found));
  const textFile = (path: string, text: string) => void files.push({ path, text });
  const context = { settings, report, textFile };
  const [{ schema }, ...others] = releases;
  if (others.length > 0) {
    emitReleases(releases, context);
  } else {
    const { names } = createNames(schema, settings.rename);
    const links = createLinks(schema, names, { folder: '', extension: 'html' });
    emitSite(schema, referencePages({ schema, names, settings }), links, context);
  }
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  return { files: isBroken ? [] : files, diagnostics };
}
