import type { EmitContext } from '../../../codegen/emit-context.js';
import { headerText } from '../../../codegen/header.js';
import { loadTemplate } from '../../../codegen/load-template.js';
import { WrittenText } from '../../../codegen/written-text.js';
import { codeSpan } from '../../../markup/markdown.js';
import { formatRelease } from '../../../model/release.js';
import type { Schema } from '../../../model/schema.js';
import { relativePath, type Links } from '../links.js';
import { indexPage } from '../page/index-page.js';
import type { Reference } from '../page/reference-pages.js';
import { escapeText } from './escape.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeKindLists, writeModuleList } from './write-index.js';
import { writeContents, writeModule } from './write-module.js';

/** Writes pages as Markdown, as GitHub shows it. */
export function emitMarkdown(reference: Reference, links: Links, context: EmitContext): void {
  emitModules(reference, links, context);
  emitIndex(reference, links, context);
}

function emitModules(reference: Reference, links: Links, context: EmitContext): void {
  const names = ['header', 'title', 'index', 'contents', 'body'] as const;
  const fill = loadTemplate('docs/module.md', { names, escape: escapeText }, context);
  const header = written(commentText(headerText(context.schema)));
  for (const page of reference.pages) {
    const path = links.page(page.path);
    const scope = scopeOf(path, links, context.schema, reference);
    const text = fill({
      header,
      title: written(codeSpan(page.path)),
      index: written(relativePath(path, links.index)),
      contents: written(writeContents(page, scope)),
      body: written(writeModule(page, scope)),
    });
    context.textFile(path, tidy(text));
  }
}

function emitIndex(reference: Reference, links: Links, context: EmitContext): void {
  const names = ['header', 'title', 'entry', 'version', 'modules', 'kinds'] as const;
  const fill = loadTemplate('docs/index.md', { names, escape: escapeText }, context);
  const { schema } = context;
  const scope = scopeOf(links.index, links, schema, reference);
  const index = indexPage(reference.pages);
  const text = fill({
    header: written(commentText(headerText(schema))),
    title: 'Reference',
    entry: written(codeSpan(schema.entry)),
    version: schema.version?.trim() ?? formatRelease(schema.release),
    modules: written(writeModuleList(index, scope)),
    kinds: written(writeKindLists(index, scope)),
  });
  context.textFile(links.index, tidy(text));
}

function scopeOf(
  page: string,
  links: Links,
  schema: Schema,
  { typeScript }: Reference,
): MarkdownScope {
  const find = (name: string) => schema.definition(name);
  return { page, links, find, typeScript, own: new Set(), headings: 1, nested: false };
}

function written(text: string): WrittenText {
  return new WrittenText(text);
}

/** Text that does not end the comment it stands in. */
function commentText(text: string): string {
  return text.replace(/--+/g, '-').replace(/[<>]/g, '');
}

/** What a template leaves empty leaves no gap. */
function tidy(text: string): string {
  return `${text.trim()}\n`;
}
