import { expect, it, jest } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { oncePerSchema } from './once-per-schema.js';
import type { Schema } from './schema.js';

it('asks once for each schema, whatever the answer', () => {
  const schemas = ["{ 'command': 'stop' }", "{ 'command': 'cont' }"].map((text) => modelOf(text));
  const ask = jest.fn((schema: Schema) => (schema === schemas[0] ? undefined : 1));
  const question = oncePerSchema(ask);
  for (const schema of [...schemas, ...schemas]) {
    expect(question(schema)).toBe(schema === schemas[0] ? undefined : 1);
  }
  expect(ask).toHaveBeenCalledTimes(2);
});
