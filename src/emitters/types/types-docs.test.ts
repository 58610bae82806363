import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import { compile } from '../../compile.js';
import { generate } from '../../generate.js';
import type { Schema } from '../../model/schema.js';
import { diskHost } from '../../source/disk-host.js';
import { docTexts, foldedWords, lostPieces } from '../../testing/doc-words.js';
import { describeWithShared, realSchemas } from '../../testing/shared.js';
import { typesEmitter } from './types-emitter.js';

async function emit(schema: Schema): Promise<readonly GeneratedFile[]> {
  const { files, diagnostics } = await generate(schema, { emitters: [typesEmitter] });
  expect(diagnostics).toEqual([]);
  return files;
}

function read(path: string): Schema {
  const { schema } = compile(path, { host: diskHost });
  if (!schema) throw new Error(`${path} does not compile`);
  return schema;
}

/** What the comments of a file say. */
function comments(text: string): string {
  const found = [...text.matchAll(/\/\*\*(.*?)\*\//gs)].map(([, comment = '']) => comment);
  return foldedWords(
    found
      .join('\n')
      .replace(/^\s*\* /gm, '')
      .replace(/QEMU's manual,\s+(?=`)/g, '')
      .replace(/\{@link (?:\S+ \| )?(\S+)\}/g, '$1'),
  );
}

/** `Since` becomes a tag, and what is left to do is for QEMU's developers. */
const elsewhere = new Set(['Since', 'TODO']);

const fileOf = (file: string) => `types/${file.replace(/\.json$/, '.ts')}`;

/** Releases whose comments are kept. */
const documented = realSchemas().filter(({ tree }) => !/^(?:0|1|2\.[0-8])\./.test(tree));

/** The first and the last age of markup; all of them with `SLOW_TESTS=1`. */
const trees = ['2.12.0', '10.0.13'];
const schemas = process.env['SLOW_TESTS']
  ? documented
  : documented.filter(({ tree, entry }) => entry === 'qemu' && trees.includes(tree));

describeWithShared('the comments in the types of real schemas', () => {
  describe.each(schemas)('$tree $entry', ({ path }) => {
    const schema = read(path);
    const emitted = emit(schema);

    it('lose no word', async () => {
      const files = await emitted;
      const said = new Map(files.map(({ path: at, text }) => [at, comments(text)]));
      const docs = schema.docs.filter(({ symbol }) => symbol !== null);
      const lost = docs.flatMap((doc) => {
        const texts = docTexts(doc).filter(({ tag }) => tag === null || !elsewhere.has(tag));
        return lostPieces(texts, said.get(fileOf(doc.location.file)) ?? '');
      });
      expect(docs.length).toBeGreaterThan(50);
      expect(lost).toEqual([]);
    });

    it('have the layout of prettier, and clean lines', async () => {
      for (const { path: at, text } of await emitted) {
        expect({
          at,
          text: await format(text, { parser: 'typescript' }),
        }).toEqual({ at, text });
        expect(text).not.toMatch(/[ \t]$/m);
      }
    }, 60_000);

    it('are the same each time', async () => {
      expect(await emit(read(path))).toEqual(await emitted);
    });
  });
});
