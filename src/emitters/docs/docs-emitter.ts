import { defineEmitter } from '../../codegen/define-emitter.js';
import { emitSite } from './html/emit-reference.js';
import { createLinks } from './links.js';
import { emitMarkdown } from './markdown/emit-markdown.js';
import { referencePages } from './page/reference-pages.js';

/** A reference: a page for each module of the schema, and an index of all that it defines. */
export const docsEmitter = defineEmitter({
  name: 'docs',
  description: 'A reference in Markdown or HTML: a page for each module, and an index',
  options: {
    format: {
      type: 'choice',
      description: '"html" is a site with search, for reading; "markdown" is for a repository',
      choices: ['markdown', 'html'],
      default: 'markdown',
    },
    folder: {
      type: 'string',
      description: 'the folder of the output that the pages go into; "" is the output itself',
      default: 'docs',
    },
  },
  emit(context) {
    const { schema, names, options } = context;
    const folder = options.folder === '' ? '' : `${options.folder}/`;
    if (options.format === 'html') {
      const links = createLinks(schema, names, { folder, extension: 'html' });
      emitSite(schema, referencePages(context), links, context);
    } else {
      emitMarkdown(createLinks(schema, names, { folder, extension: 'md' }), context);
    }
  },
});
