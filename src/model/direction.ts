import { oncePerSchema } from './once-per-schema.js';
import { reachableTypes } from './reachable-types.js';
import type { Schema } from './schema.js';
import type { Type } from './type.js';

/**
 * Which way values of a type travel, as a client sees it: `sent` in arguments of commands,
 * `received` in what they return and in events, or both ways. `unused` types do neither.
 */
export type Direction = 'sent' | 'received' | 'both' | 'unused';

/** Follows arguments, returns and events through the schema. */
export const directions = oncePerSchema((schema: Schema): ((type: Type) => Direction) => {
  const sent = reachableTypes(
    schema.definitions.flatMap((definition) =>
      definition.kind === 'command' ? (definition.arguments ?? []) : [],
    ),
  );
  const received = reachableTypes(
    schema.definitions.flatMap((definition) => {
      if (definition.kind === 'command') return definition.returns ?? [];
      return definition.kind === 'event' ? (definition.arguments ?? []) : [];
    }),
  );
  return (type) => {
    if (sent.has(type)) return received.has(type) ? 'both' : 'sent';
    return received.has(type) ? 'received' : 'unused';
  };
});
