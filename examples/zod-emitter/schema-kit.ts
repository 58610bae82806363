import type { DeclareContext, EmitContext, Settings } from 'qapi-typescript';

const path = 'zod/kit.ts';

/** What the schemas are made of beside Zod itself: functions in a file of their own. */
const functions = ['openEnum', 'otherThan', 'int64', 'uint64'] as const;

export function declareKit(declare: DeclareContext['declare']): void {
  for (const name of functions) {
    declare({ key: `zod:${name}`, file: path, name, kind: 'value', internal: true });
  }
}

export function emitKit(fileAt: EmitContext['file'], mode: Settings['int64']): void {
  const file = fileAt(path);
  const z = file.useFrom('zod', 'z');
  const isText = 'typeof value === "string"';
  file.add(
    {
      kind: 'function',
      name: 'openEnum',
      docs: 'Any string: a server that is newer may have values that the schema does not know.',
      typeParameters: ['T extends string'],
      parameters: [],
      returns: `${z}.ZodType<T>`,
      body: [`return ${z}.custom<T>((value) => ${isText});`],
    },
    {
      kind: 'function',
      name: 'otherThan',
      docs: 'Any string but those that are known.',
      parameters: [{ name: 'known', type: 'readonly string[]' }],
      returns: `${z}.ZodType<"%unknown%">`,
      body: [
        `return ${z}.custom<"%unknown%">(`,
        `  (value) => ${isText} && !known.includes(value),`,
        ');',
      ],
    },
    integer('int64', ['-(2n ** 63n)', '2n ** 63n - 1n'], z, mode),
    integer('uint64', ['0n', '2n ** 64n - 1n'], z, mode),
  );
}

const integerTypes = { mixed: 'number | bigint', bigint: 'bigint', number: 'number' } as const;

function integer(
  name: string,
  [min, max]: readonly [string, string],
  z: string,
  mode: Settings['int64'],
) {
  const number = name === 'int64' ? `${z}.int()` : `${z}.int().min(0)`;
  const bigint = `${z}.bigint().min(${min}).max(${max})`;
  const schemas = { mixed: `${z}.union([${number}, ${bigint}])`, bigint, number };
  return {
    kind: 'function',
    name,
    parameters: [],
    returns: `${z}.ZodType<${integerTypes[mode]}>`,
    body: [`return ${schemas[mode]};`],
  } as const;
}
