import { didYouMean } from '../diagnostics/suggestion.js';
import { enumsOf } from '../model/enums-of.js';
import type { Schema } from '../model/schema.js';
import { createNames } from './create-names.js';
import { isIdentifier } from './name-case.js';
import type { Names } from './names.js';
import type { PlacedReport } from './placed-report.js';
import { renamedValue } from './renamed-value.js';
import { reportCollision } from './report-collision.js';
import type { Settings } from './settings.js';

/** All names, after a look at what the user would have them, and at those that came to be one. */
export function checkedNames(
  schema: Schema,
  { rename }: Pick<Settings, 'rename'>,
  report: PlacedReport,
): Names {
  const renamed = Object.entries(rename);
  const known = renamed.length > 0 ? renameable(schema) : new Set<string>();
  for (const [name, chosen] of renamed) {
    if (!isIdentifier(chosen)) report('rename-not-identifier', { name, chosen });
    if (!known.has(name)) report('unknown-rename', { name, hint: didYouMean(name, known) });
  }
  const { names, collisions } = createNames(schema, rename);
  for (const collision of collisions) reportCollision(collision, report);
  return names;
}

/** What `rename` can speak of: definitions, and values of enums. */
function renameable(schema: Schema): ReadonlySet<string> {
  const values = enumsOf(schema).flatMap((type) =>
    type.values.map(({ name }) => renamedValue(type, name)),
  );
  return new Set([...schema.definitions.map(({ name }) => name), ...values]);
}
