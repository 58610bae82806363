import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import type { Settings } from './codegen/settings.js';
import { clientEmitter } from './emitters/client/client-emitter.js';
import { typesEmitter } from './emitters/types/types-emitter.js';
import { validatorsEmitter } from './emitters/validators/validators-emitter.js';
import { generate } from './generate.js';
import { modelOf } from './testing/compile-text.js';

const page = readFileSync(resolve(import.meta.dirname, '../docs/qapi-to-typescript.md'), 'utf8');

/** A schema on the page with TypeScript that comes of it. */
interface Example {
  readonly heading: string;
  readonly schema: string;
  /** The release that it is written for; the newest where the page names none. */
  readonly release: string | undefined;
  /** Settings, as `name=value`. */
  readonly settings: Partial<Settings>;
  readonly typescript: string;
}

/** Each TypeScript block belongs to the schema above it. */
function examples(): readonly Example[] {
  const found: Example[] = [];
  let heading = '';
  let schema: Pick<Example, 'schema' | 'release'> | undefined;
  const parts = /^#+ (?<title>.*)$|^```(?<language>\w+) ?(?<words>.*)\n(?<text>[^]*?)^```$/gm;
  for (const { groups = {} } of page.matchAll(parts)) {
    const { title, language, words = '', text = '' } = groups;
    if (title !== undefined) heading = title;
    if (language === 'qapi') schema = { schema: text, release: words || undefined };
    if (language !== 'ts') continue;
    if (!schema) throw new Error(`no schema above ${text}`);
    const settings = Object.fromEntries(words ? [words.split('=')] : []) as Partial<Settings>;
    found.push({ heading, ...schema, settings, typescript: text });
  }
  return found;
}

/** TypeScript without its comments, but for marks of bundlers, as prettier lays it out. */
async function statements(typescript: string): Promise<readonly string[]> {
  const bare = typescript.replace(/^ *\/\*\*[^]*?\*\/\n|^\/\/.*\n/gm, '');
  const text = await format(bare, { parser: 'typescript' });
  return text.trim().split(/\n\n+/);
}

describe('docs/qapi-to-typescript.md', () => {
  it('has an example of every construct', () => {
    expect(new Set(examples().map(({ heading }) => heading)).size).toBeGreaterThan(12);
  });

  it.each(examples())('tells what comes of $heading', async (example) => {
    const schema = modelOf(example.schema, example.release);
    const settings = { docs: 'none', ...example.settings } as const;
    const emitters = [typesEmitter, validatorsEmitter, clientEmitter];
    const { files } = await generate(schema, { emitters, settings });
    const made = ['types/schema.ts', 'commands.ts', 'received.ts'].map(
      (path) => files.find((file) => file.path === path)?.text ?? '',
    );
    const shown = await statements(example.typescript);
    const generated = (await Promise.all(made.map(statements))).flat();
    expect(shown).not.toEqual(['']);
    expect(generated.filter((statement) => shown.includes(statement))).toEqual(shown);
  });
});
