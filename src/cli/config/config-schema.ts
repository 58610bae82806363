import type { ConfigKey } from './config-keys.js';

type Json = Readonly<Record<string, unknown>>;

/** The JSON Schema of a configuration, for editors and for those who check one in JSON. */
export function configSchema(keys: readonly ConfigKey[]): Json {
  const target = propertiesOf(keys.filter(({ scope }) => scope === 'target'));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of qapi-ts generate',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...propertiesOf(keys),
      targets: {
        description: 'several outputs, by name; what stands beside them holds for each',
        type: 'object',
        additionalProperties: { type: 'object', additionalProperties: false, properties: target },
      },
    },
  };
}

function propertiesOf(keys: readonly ConfigKey[]): Json {
  return Object.fromEntries(keys.map((key) => [key.name, propertyOf(key)]));
}

function propertyOf({ description, shape, choices }: ConfigKey): Json {
  switch (shape) {
    case 'boolean':
      return { description, type: 'boolean' };
    case 'list':
    case 'modules':
    case 'paths': {
      const items = { type: 'string' };
      return { description, anyOf: [{ type: 'array', items }, items] };
    }
    case 'map':
      return { description, type: 'object', additionalProperties: { type: 'string' } };
    case 'options':
      return { description, type: 'object', additionalProperties: { type: 'object' } };
    case 'text':
    case 'path':
    case 'release':
      return { description, ...(choices ? { enum: choices } : { type: 'string' }) };
  }
}
