import { defineEmitter, formKey } from 'qapi-typescript';
import { describedTypes, zodForms, zodKey, zodName } from './described-types.js';
import { declareKit, emitKit } from './schema-kit.js';
import { schemaOf } from './zod-type.js';

/** Schemas of Zod (4.3 or later) for all types, arguments and event data, typed as `types` says. */
export const zodEmitter = defineEmitter({
  name: 'zod',
  description: 'Schemas of Zod for all types, arguments and event data',
  requires: ['types'],
  options: {
    suffix: { type: 'string', description: 'what names of schemas end in', default: 'Zod' },
  },
  messages: {
    'bad-suffix': {
      severity: 'error',
      message: ({ suffix }: { readonly suffix: string }) =>
        `names of schemas cannot end in '${suffix}': it may have letters, digits and '_'`,
    },
  },
  declare({ schema, names, options: { suffix }, declare, report }) {
    if (!/^\w+$/.test(suffix)) report('bad-suffix', { suffix });
    declareKit(declare);
    const forms = zodForms(schema);
    for (const module of schema.modules) {
      const file = `zod/${names.modulePath(module)}.ts`;
      for (const described of describedTypes(module, forms)) {
        const name = zodName(described, forms, { names, suffix });
        declare({ key: zodKey(described), file, name, kind: 'value' });
      }
    }
  },
  emit({ schema, names, settings, options: { suffix }, file: fileAt }) {
    emitKit(fileAt, settings.int64);
    const forms = zodForms(schema);
    for (const module of schema.modules) {
      const types = describedTypes(module, forms);
      if (types.length === 0) continue;
      const file = fileAt(`zod/${names.modulePath(module)}.ts`);
      const z = file.useFrom('zod', 'z');
      for (const described of types) {
        const { type, form } = described;
        file.add({
          kind: 'const',
          name: zodName(described, forms, { names, suffix }),
          type: `${z}.ZodType<${file.use(formKey(type, form, file), 'type')}>`,
          value: schemaOf(type, form, { file, z }),
          origin: type.namedAt,
        });
      }
    }
  },
});
