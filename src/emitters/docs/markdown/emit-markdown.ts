import type { EmitContext } from '../../../codegen/emit-context.js';
import { headerText } from '../../../codegen/header.js';
import { loadTemplate } from '../../../codegen/load-template.js';
import { WrittenText } from '../../../codegen/written-text.js';
import { codeSpan } from '../../../markup/markdown.js';
import { formatRelease } from '../../../model/release.js';
import type { Schema } from '../../../model/schema.js';
import { relativePath, type Links } from '../links.js';
import { indexPage } from '../page/index-page.js';
import { moduleOutlines } from '../page/module-outline.js';
import { modulePage } from '../page/module-page.js';
import { createPageScope, type PageScope } from '../page/page-scope.js';
import { reportUnknownMarkup } from '../page/unknown-markup.js';
import { escapeText } from './escape.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeKindLists, writeModuleList } from './write-index.js';
import { writeContents, writeModule } from './write-module.js';

/** Writes pages as Markdown, as GitHub shows it. */
export function emitMarkdown(links: Links, context: EmitContext): void {
  const scope = createPageScope(context);
  emitModules(scope, links, context);
  emitIndex(scope, links, context);
}

function emitModules(pageScope: PageScope, links: Links, context: EmitContext): void {
  const { schema, report, eachModule, textFile } = context;
  const names = ['header', 'title', 'index', 'contents', 'body'] as const;
  const fill = loadTemplate('docs/module.md', { names, escape: escapeText }, context);
  const header = written(commentText(headerText(schema)));
  eachModule((module) => {
    reportUnknownMarkup(module.docs, pageScope.reader, report);
    const page = modulePage(module, pageScope);
    if (page.entries.length === 0) return;
    const path = links.page(page.path);
    const scope = scopeOf(path, links, schema, pageScope);
    const text = fill({
      header,
      title: written(codeSpan(page.path)),
      index: written(relativePath(path, links.index)),
      contents: written(writeContents(page, scope)),
      body: written(writeModule(page, scope)),
    });
    textFile(path, tidy(text));
  });
}

function emitIndex(pageScope: PageScope, links: Links, context: EmitContext): void {
  const names = ['header', 'title', 'entry', 'version', 'modules', 'kinds'] as const;
  const fill = loadTemplate('docs/index.md', { names, escape: escapeText }, context);
  const { schema } = context;
  const scope = scopeOf(links.index, links, schema, pageScope);
  const index = indexPage(moduleOutlines(schema, pageScope.reader));
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
  { typeScript }: PageScope,
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
