import { diagnostic } from '../../diagnostics/report.js';
import type { DocCheckContext, DocumentedDefinition } from '../doc-check-context.js';
import { documentedFeatures } from '../documented-names.js';
import { misspeltEntries } from '../misspelt-entries.js';
import { undescribed } from '../undescribed.js';
import { misplacedFeatures } from './special-features.js';

/** A doc comment must describe all features of its definition and its members (4.2 on). */
export function checkFeaturesAreDescribed(
  definition: DocumentedDefinition,
  { dialect, report }: DocCheckContext,
): void {
  if (!dialect.docs?.featuresChecked) return;
  const features = documentedFeatures(definition);
  if (features.length === 0) return;
  const described = new Set(definition.doc.features.map(({ name }) => name));
  const misplaced = misplacedFeatures(definition, dialect);
  const missing = features.filter(({ name }) => !described.has(name) && !misplaced.has(name));
  if (missing.length === 0) return;
  const names = features.map(({ name }) => name);
  const misspelt = misspeltEntries(definition.doc.features, names);
  for (const feature of missing) {
    const found = undescribed(feature, definition, misspelt.get(feature.name));
    report(diagnostic('doc-feature-undescribed', ...found));
  }
}
