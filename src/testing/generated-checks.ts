import { createNames } from '../codegen/create-names.js';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { compile } from '../compile.js';
import { exportedValidators, type Subject } from '../emitters/validators/exported-validators.js';
import { typesEmitter } from '../emitters/types/types-emitter.js';
import { validatorsEmitter } from '../emitters/validators/validators-emitter.js';
import { generate } from '../generate.js';
import { directions } from '../model/direction.js';
import type { Form } from '../model/forms.js';
import type { Schema } from '../model/schema.js';
import type { Type } from '../model/type.js';
import type { Validator } from '../runtime/validation/validator.js';
import { diskHost } from '../source/disk-host.js';
import { loadGenerated } from './load-generated.js';

/** A generated validator, and what it is of. */
export interface GeneratedCheck {
  /** The name in the schema of the type, the command or the event. */
  readonly name: string;
  readonly kind: Subject['kind'];
  readonly form: Form;
  readonly type: Type;
  readonly validator: Validator<unknown>;
}

/** The model of a schema on the disk that must be right. */
export function schemaAt(path: string): Schema {
  const { schema } = compile(path, { host: diskHost });
  if (!schema) throw new Error(`${path} is not accepted`);
  return schema;
}

/** All validators that are generated for a schema. */
export async function generatedChecks(schema: Schema): Promise<readonly GeneratedCheck[]> {
  const { files } = await generate(schema, { emitters: [typesEmitter, validatorsEmitter] });
  return checksIn(schema, files);
}

function checksIn(schema: Schema, files: readonly GeneratedFile[]): readonly GeneratedCheck[] {
  const exported = loadGenerated(files) as Readonly<Record<string, Validator<unknown>>>;
  const { names } = createNames(schema);
  const directionOf = directions(schema);
  return schema.definitions.flatMap((definition) =>
    exportedValidators(definition, names, directionOf).map((one) => {
      const validator = exported[one.name];
      if (!validator) throw new Error(`there is no ${one.name}`);
      const { direction: form, checked: type, subject } = one;
      return { name: nameOf(subject), kind: subject.kind, form, type, validator };
    }),
  );
}

function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case 'type':
      return subject.type.name;
    case 'arguments':
    case 'result':
      return subject.command.name;
    case 'event':
      return subject.event.name;
  }
}
