import { defineEmitter } from '../../codegen/define-emitter.js';
import { docReader } from '../../codegen/doc-reader.js';
import { usages } from '../../model/used-by.js';
import { createLinks } from './links.js';
import { emitMarkdown } from './markdown/emit-markdown.js';
import { modulePage } from './page/module-page.js';

/** A reference: a page for each module of the schema, and an index of all that it defines. */
export const docsEmitter = defineEmitter({
  name: 'docs',
  description: 'A reference in Markdown: a page for each module, and an index',
  emit(context) {
    const { schema, names, settings } = context;
    const reader = docReader(schema.release, settings.docs);
    const uses = usages(schema);
    const pages = schema.modules
      .map((module) => modulePage(module, uses, reader))
      .filter(({ entries }) => entries.length > 0);
    emitMarkdown(pages, createLinks(schema, names, 'md'), context);
  },
});
