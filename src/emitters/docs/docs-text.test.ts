import { describe, expect, it } from '@jest/globals';
import { bundledTemplates } from '../../bundled/bundled-templates.js';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import { compile } from '../../compile.js';
import { generate } from '../../generate.js';
import type { Doc } from '../../model/doc.js';
import type { Schema } from '../../model/schema.js';
import { diskHost } from '../../source/disk-host.js';
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

/** Every text of a comment, with where it is from. */
function textsOf({ symbol, location, body, members, features, sections }: Doc) {
  const where = symbol ?? `${location.file}:${String(location.line)}`;
  return [
    { where, text: body },
    ...members.map(({ name, text }) => ({ where: `${where}, @${name}`, text })),
    ...features.map(({ name, text }) => ({ where: `${where}, feature @${name}`, text })),
    ...sections.map(({ tag, text }) => ({ where: `${where}, ${tag ?? 'text'}`, text })),
  ];
}

/** Letters and digits alone: white space and all marks are a matter of how it is written. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text in the pieces that must be on a page: markup that is made of words is left out. */
function piecesOf(text: string): readonly string[] {
  return text
    .replace(/^( *)\.\. qmp-example::$/gm, '')
    .replace(/^ *:(?:title|annotated|widths):(?: auto)?/gm, '')
    .replace(/^ *\.\. (?:note|caution|table|admonition)::/gm, '')
    .replace(/:(?:doc|ref|qapi:\w+):`/g, '`')
    .split(/\n\s*\n/)
    .map((piece) => folded(piece.replace(/\(\s*since:?\s+[\d.]+\s*\)\s*$/i, '')))
    .filter((piece) => piece !== '');
}

/** What a reader sees of a page. */
function seen(page: string): string {
  return folded(
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
      const texts = schema.docs.flatMap((doc) =>
        textsOf(doc).map((text) => ({ ...text, page: pages.get(pageOf(doc.location.file)) ?? '' })),
      );
      expect(texts.length).toBeGreaterThan(100);
      const lost = texts.flatMap(({ where, text, page }) =>
        piecesOf(text)
          .filter((piece) => !page.includes(piece))
          .map((piece) => `${where}: ${piece}`),
      );
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
