import { defineEmitter } from '../../codegen/define-emitter.js';
import type { Form } from '../../model/forms.js';
import { printSchema } from './print-schema.js';
import { documentId, schemaDocument } from './schema-document.js';

const forms: readonly Form[] = ['sent', 'received'];

/**
 * JSON Schema (2020-12), a document for what is sent and one for what is received: tools then need
 * not put modules together that refer to one another in circles.
 */
export const jsonSchemaEmitter = defineEmitter({
  name: 'json-schema',
  description: 'JSON Schema (2020-12) of all that is sent, and of all that is received',
  emit({ schema, settings, textFile }) {
    for (const form of forms) {
      const document = schemaDocument(schema, form, settings.docs);
      textFile(`json-schema/${documentId(form)}`, printSchema(document));
    }
  },
});
