import type { Schema } from './schema.js';

/**
 * A question that takes a walk through the whole schema, and that several emitters ask: answered
 * once, since a schema does not change.
 */
export function oncePerSchema<Answer>(ask: (schema: Schema) => Answer): (schema: Schema) => Answer {
  const answers = new WeakMap<Schema, { readonly answer: Answer }>();
  return (schema) => {
    const known = answers.get(schema) ?? { answer: ask(schema) };
    answers.set(schema, known);
    return known.answer;
  };
}
