import { describe, expect, it } from '@jest/globals';
import { bundledTemplates } from '../../bundled/bundled-templates.js';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import { compile } from '../../compile.js';
import { generate } from '../../generate.js';
import type { Schema } from '../../model/schema.js';
import { diskHost } from '../../source/disk-host.js';
import { docTexts, foldedWords, lostPieces } from '../../testing/doc-words.js';
import { describeWithShared, realSchemas } from '../../testing/shared.js';
import { docsEmitter } from './docs-emitter.js';

interface Written {
  readonly schema: Schema;
  readonly files: readonly GeneratedFile[];
}

async function write(path: string): Promise<Written> {
  const { schema } = compile(path, { host: diskHost });
  if (!schema) throw new Error(`${path} does not compile`);
  const settings = { templates: bundledTemplates };
  const { files, diagnostics } = await generate(schema, { emitters: [docsEmitter], settings });
  expect(diagnostics).toEqual([]);
  return { schema, files };
}

/** What a reader sees of a page. */
function seen(page: string): string {
  return foldedWords(
    page
      .replace(/<a id="[^"]*"><\/a>/g, '')
      .replace(/<!--.*?-->/g, '')
      .replace(/\]\([^()\s]*\)/g, ']')
      .replace(/^( *(?:> )*)`{3,}\w+$/gm, '')
      .replace(/^> \[!\w+\]$/gm, '')
      .replace(/&(lt|amp);/g, ' ')
      .replace(/QEMU's manual, (?=`)/g, ''),
  );
}

const pageOf = (file: string) => `docs/${file.replace(/\.json$/, '.md')}`;

/** Releases whose comments are kept. */
const documented = realSchemas().filter(({ tree }) => !/^(?:0|1|2\.[0-8])\./.test(tree));

/** One of each age of markup; all of them with `SLOW_TESTS=1`. */
const trees = ['2.12.0', '4.1.0', '5.2', '8.2.0', '10.0.13'];
const schemas = process.env['SLOW_TESTS']
  ? documented
  : documented.filter(({ tree, entry }) => entry === 'qemu' && trees.includes(tree));

describeWithShared('the pages of real schemas', () => {
  describe.each(schemas)('$tree $entry', ({ path }) => {
    const written = write(path);

    it('lose no word', async () => {
      const { schema, files } = await written;
      const pages = new Map(files.map(({ path: at, text }) => [at, seen(text)]));
      const lost = schema.docs.flatMap((doc) =>
        lostPieces(docTexts(doc), pages.get(pageOf(doc.location.file)) ?? ''),
      );
      expect(schema.docs.flatMap(docTexts).length).toBeGreaterThan(100);
      expect(lost).toEqual([]);
    });

    it('lead somewhere', async () => {
      const { schema, files } = await written;
      const anchors = new Set(
        files.flatMap((file) =>
          [...file.text.matchAll(/<a id="([^"]*)">/g)].map(([, id = '']) => `${file.path}#${id}`),
        ),
      );
      const paths = new Set(files.map((file) => file.path));
      const broken = files.flatMap((file) =>
        [...file.text.matchAll(/\]\(([^()\s]*)\)/g)]
          .map(([, link = '']) => new URL(link, `file:///${file.path}`))
          .filter(({ protocol }) => protocol === 'file:')
          .map(({ pathname, hash }) => `${pathname.slice(1)}${hash}`)
          .filter((link) => !anchors.has(link) && !paths.has(link)),
      );
      expect(broken).toEqual([]);
      expect(anchors.size).toBeGreaterThan(schema.definitions.length);
      const all = files.flatMap((file) => [...file.text.matchAll(/<a id="([^"]*)">/g)]);
      expect(all.length).toBe(anchors.size);
    });

    it('have clean lines', async () => {
      const { files } = await written;
      for (const { text } of files) {
        expect(text).not.toMatch(/[ \t]$/m);
        expect(text).toMatch(/[^\n]\n$/);
      }
    });
  });
});
