import { expect, it } from '@jest/globals';
import { bundledTemplates } from '../../bundled/bundled-templates.js';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import { compile } from '../../compile.js';
import { generate } from '../../generate.js';
import type { Schema } from '../../model/schema.js';
import { diskHost } from '../../source/disk-host.js';
import { docTexts, foldedWords, lostPieces } from '../../testing/doc-words.js';
import { describeWithShared, realSchemas } from '../../testing/shared.js';
import { siteProblems, textOfHtml } from '../../testing/site-problems.js';
import { docsEmitter } from './docs-emitter.js';

type Format = 'markdown' | 'html';

interface Written {
  readonly schema: Schema;
  readonly files: readonly GeneratedFile[];
}

async function write(path: string, format: Format): Promise<Written> {
  const { schema } = compile(path, { host: diskHost });
  if (!schema) throw new Error(`${path} does not compile`);
  const { files, diagnostics } = await generate(schema, {
    emitters: [docsEmitter],
    settings: { templates: bundledTemplates },
    options: { docs: { format } },
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
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

/** The same of HTML; who speaks in a conversation is no word of the schema. */
function seenHtml(page: string): string {
  const plain = page
    .replace(/<span class="who">\w+<\/span>/g, '')
    .replace(/QEMU&#39;s manual, (?=<code>)|QEMU's manual, (?=<code>)/g, '')
    .replace(/<li value="(\d+)">/g, '$1 ')
    .replace(/<p class="note-title">(?:Note|Caution|Warning|Tip|Important)<\/p>/g, '');
  return foldedWords(textOfHtml(plain));
}

const pageOf = (file: string, extension: string) =>
  `docs/${file.replace(/\.json$/, `.${extension}`)}`;

/** Releases whose comments are kept. */
const documented = realSchemas().filter(({ tree }) => !/^(?:0|1|2\.[0-8])\./.test(tree));

/** One of each age of markup; all of them with `SLOW_TESTS=1`. */
const trees = ['2.12.0', '4.1.0', '5.2', '8.2.0', '10.0.13'];
const slow = process.env['SLOW_TESTS'] !== undefined;
const schemas = slow
  ? documented
  : documented.filter(({ tree, entry }) => entry === 'qemu' && trees.includes(tree));

describeWithShared('the pages of real schemas, as Markdown', () => {
  it.each(schemas)('$tree $entry lose no word, and lead somewhere', async ({ path }) => {
    const { schema, files } = await write(path, 'markdown');
    const pages = new Map(files.map(({ path: at, text }) => [at, seen(text)]));
    const lost = schema.docs.flatMap((doc) =>
      lostPieces(docTexts(doc), pages.get(pageOf(doc.location.file, 'md')) ?? ''),
    );
    expect(schema.docs.flatMap(docTexts).length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
    expect(brokenLinks(files)).toEqual([]);
    const anchors = files.flatMap((file) => [...file.text.matchAll(/<a id="([^"]*)">/g)]);
    expect(anchors.length).toBeGreaterThan(schema.definitions.length);
    for (const { text } of files) {
      expect(text).not.toMatch(/[ \t]$/m);
      expect(text).toMatch(/[^\n]\n$/);
    }
  });
});

function brokenLinks(files: readonly GeneratedFile[]): readonly string[] {
  const anchors = files.flatMap((file) =>
    [...file.text.matchAll(/<a id="([^"]*)">/g)].map(([, id = '']) => `${file.path}#${id}`),
  );
  const targets = new Set([...anchors, ...files.map((file) => file.path)]);
  const links = files.flatMap((file) =>
    [...file.text.matchAll(/\]\(([^()\s]*)\)/g)]
      .map(([, link = '']) => new URL(link, `file:///${file.path}`))
      .filter(({ protocol }) => protocol === 'file:')
      .map(({ pathname, hash }) => `${pathname.slice(1)}${hash}`),
  );
  const twice = anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at);
  return [...links.filter((link) => !targets.has(link)), ...twice];
}

describeWithShared('the pages of real schemas, as HTML', () => {
  const some = schemas.filter(({ tree }) => slow || /^(?:2|10)\./.test(tree));
  it.each(some)('$tree $entry lose no word, and lead somewhere', async ({ path }) => {
    const { schema, files } = await write(path, 'html');
    const pages = new Map(files.map(({ path: at, text }) => [at, seenHtml(text)]));
    const lost = schema.docs.flatMap((doc) =>
      lostPieces(docTexts(doc), pages.get(pageOf(doc.location.file, 'html')) ?? ''),
    );
    expect(lost).toEqual([]);
    expect(siteProblems(files)).toEqual([]);
    const all = files.map(({ text }) => text).join('');
    expect([...all.matchAll(/ id="(?:type|command|event)-[^"=]*"/g)].length).toBeGreaterThan(
      schema.definitions.length,
    );
  });
});
