import { defineEmitter } from '../../codegen/define-emitter.js';
import { mockSchemaConstant } from './mock-schema-constant.js';

const file = 'mock.ts';

/** What a mock server of `qapi-typescript/testing` needs to know of the schema. */
export const mockEmitter = defineEmitter({
  name: 'mock',
  description: 'What a mock server for tests needs to know of the schema',
  requires: ['types', 'validators', 'client'],
  declare({ declare }) {
    declare({ key: 'mock:mockSchema', file, name: 'mockSchema', kind: 'value' });
  },
  emit({ schema, settings, file: fileAt }) {
    const target = fileAt(file);
    target.add(mockSchemaConstant(schema, target, settings));
  },
});
