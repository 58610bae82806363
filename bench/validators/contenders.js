// Everybody's validators of one type, as functions.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as typebox from 'typebox/schema';
import * as v from 'valibot';
import { jsonSchemaOf } from './json-schema.js';
import { shapeOf } from './shapes.js';
import { valibotOf } from './valibot.js';
import { zodOf } from './zod.js';

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {(value: unknown) => boolean} is whether a value is right
 * @property {(value: unknown) => readonly unknown[]} [issues] all that is wrong with it
 */

/**
 * @param {import('../../dist/types/index.js').Type} type
 * @param {'sent' | 'received'} direction
 * @param {string} name of the type, for a file
 * @param {string} folder where a file may be put
 * @returns {Promise<Contender[]>}
 */
export async function contendersFor(type, direction, name, folder) {
  const shapes = shapeOf(type, direction);
  const zodSchema = zodOf(shapes);
  const valibotSchema = valibotOf(shapes);
  const typeboxValidator = typebox.Compile(jsonSchemaOf(shapes, 'typebox'));
  const first = await ajvFunction(shapes, `${name}-first`, folder, false);
  const all = await ajvFunction(shapes, `${name}-all`, folder, true);
  return [
    { name: 'ajv', is: first, issues: (value) => (all(value) ? [] : all.errors) },
    {
      name: 'typebox',
      is: (value) => typeboxValidator.Check(value),
      issues: (value) => (typeboxValidator.Check(value) ? [] : typeboxValidator.Errors(value)),
    },
    {
      name: 'valibot',
      is: (value) => v.is(valibotSchema, value),
      issues: (value) => v.safeParse(valibotSchema, value).issues ?? [],
    },
    {
      name: 'zod',
      // It has no way to ask without a copy being made.
      is: (value) => zodSchema.safeParse(value).success,
      issues: (value) => zodSchema.safeParse(value).error?.issues ?? [],
    },
  ];
}

/** Standalone code, as a build would have it. */
async function ajvFunction(shapes, name, folder, allErrors) {
  const ajv = new Ajv({
    allErrors,
    discriminator: true,
    strict: false,
    code: { source: true, esm: true },
  });
  const code = standaloneCode(ajv, ajv.compile(jsonSchemaOf(shapes, 'ajv')));
  const path = join(folder, `${name}.js`);
  writeFileSync(path, code);
  const { default: validate } = await import(pathToFileURL(path).href);
  return validate;
}
