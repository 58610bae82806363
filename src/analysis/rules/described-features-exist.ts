import { didYouMean } from '../../diagnostics/suggestion.js';
import { diagnostic } from '../../diagnostics/report.js';
import type { DocCheckContext, DocumentedDefinition } from '../doc-check-context.js';
import { documentedFeatures } from '../documented-names.js';
import { misspeltEntries } from '../misspelt-entries.js';
import { unknownEntries } from '../unknown-entries.js';

/** What a doc comment describes as a feature must be one of the definition or of a member (4.2 on). */
export function checkDescribedFeaturesExist(
  definition: DocumentedDefinition,
  { dialect, report }: DocCheckContext,
): void {
  const { doc } = definition;
  if (!dialect.docs?.featuresChecked || doc.features.length === 0) return;
  const features = documentedFeatures(definition).map(({ name }) => name);
  // Misspelt ones are told with the features that they are meant for.
  const told = new Set(misspeltEntries(doc.features, features).values());
  for (const entry of unknownEntries(doc.features, features)) {
    if (told.has(entry)) continue;
    const { name, nameSpan } = entry;
    const hint = didYouMean(name, features);
    // Up to 8.2 QEMU names the line where the comment begins.
    const lineOf = dialect.docs.grammar === 'lines' ? doc.span : nameSpan;
    const parameters = { name, definition: definition.name, hint };
    report(diagnostic('doc-feature-unknown', parameters, { span: nameSpan, lineOf }));
  }
}
