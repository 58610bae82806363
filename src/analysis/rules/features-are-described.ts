import { diagnostic } from '../../diagnostics/report.js';
import type { DocCheckContext, DocumentedDefinition } from '../doc-check-context.js';
import { documentedFeatures } from '../documented-names.js';

/** A doc comment must describe all features of its definition and its members (4.2 on). */
export function checkFeaturesAreDescribed(
  definition: DocumentedDefinition,
  { dialect, report }: DocCheckContext,
): void {
  if (!dialect.docs?.featuresChecked) return;
  const described = new Set(definition.doc.features.map(({ name }) => name));
  for (const { name, span } of documentedFeatures(definition)) {
    if (described.has(name)) continue;
    const notes = [{ message: 'the documentation', span: definition.doc.symbol?.span ?? null }];
    const target = { span, lineOf: definition.expression, notes };
    report(diagnostic('doc-feature-undescribed', { name, definition: definition.name }, target));
  }
}
