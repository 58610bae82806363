import type { AnyEmitter } from '../codegen/define-emitter.js';

/**
 * The emitters that the package brings with it, by the names that select them. Each is loaded
 * when it is asked for.
 */
export const builtinEmitters = {
  types: async () => (await import('./types/types-emitter.js')).typesEmitter,
  validators: async () => (await import('./validators/validators-emitter.js')).validatorsEmitter,
  client: async () => (await import('./client/client-emitter.js')).clientEmitter,
  docs: async () => (await import('./docs/docs-emitter.js')).docsEmitter,
  'json-schema': async () =>
    (await import('./json-schema/json-schema-emitter.js')).jsonSchemaEmitter,
  mock: async () => (await import('./mock/mock-emitter.js')).mockEmitter,
} as const satisfies Readonly<Record<string, () => Promise<AnyEmitter>>>;

export type BuiltinEmitterName = keyof typeof builtinEmitters;

/** The names of all of them. */
export const builtinEmitterNames = Object.keys(builtinEmitters) as BuiltinEmitterName[];

/** What is generated where nothing else is asked for: what programs need, not only their tests. */
export const defaultEmitterNames: readonly BuiltinEmitterName[] = [
  'types',
  'validators',
  'client',
  'docs',
];

/** Those that write no TypeScript, for which nothing has to be loaded that prints it. */
export const textEmitterNames: ReadonlySet<BuiltinEmitterName> = new Set(['docs', 'json-schema']);

export function isBuiltinEmitterName(name: string): name is BuiltinEmitterName {
  return Object.hasOwn(builtinEmitters, name);
}

/**
 * Loads emitters, and those whose symbols they refer to. The client comes first: its files are the
 * longest to print, and that goes on while others are made.
 */
export async function loadBuiltinEmitters(
  names: Iterable<BuiltinEmitterName>,
): Promise<readonly AnyEmitter[]> {
  const loaded = new Map<string, AnyEmitter>();
  const load = async (name: string): Promise<void> => {
    if (loaded.has(name) || !isBuiltinEmitterName(name)) return;
    const emitter = await builtinEmitters[name]();
    for (const required of emitter.requires) await load(required);
    loaded.set(name, emitter);
  };
  for (const name of names) await load(name);
  const { client, ...others } = Object.fromEntries(loaded);
  return [...(client ? [client] : []), ...Object.values(others)];
}
