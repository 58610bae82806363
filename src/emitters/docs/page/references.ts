import type { Definition } from '../../../model/definition.js';
import type { Schema } from '../../../model/schema.js';
import { usages, type Usage } from '../../../model/used-by.js';

/** Who refers to whom. */
export interface References {
  /** Who uses a definition, in order of appearance. */
  usedBy(definition: Definition): readonly Usage[];
  /** What a definition uses, each once. */
  uses(definition: Definition): readonly Definition[];
}

export function referencesIn(schema: Schema): References {
  const users = usages(schema);
  const used = new Map<Definition, Set<Definition>>();
  for (const [name, all] of users) {
    const definition = schema.definition(name);
    if (!definition) continue;
    for (const { user } of all) {
      const known = used.get(user);
      if (known) known.add(definition);
      else used.set(user, new Set([definition]));
    }
  }
  return {
    usedBy: ({ name }) => users.get(name) ?? [],
    uses: (definition) => [...(used.get(definition) ?? [])],
  };
}
