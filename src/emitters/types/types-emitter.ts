import { defineEmitter } from '../../codegen/define-emitter.js';
import { docReader } from '../../codegen/doc-reader.js';
import { fileLinks } from '../../codegen/file-links.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { formsOf } from '../../model/forms.js';
import { definitionStatements } from './definition-statements.js';
import { typeSymbols } from './type-symbols.js';
import { typesFile } from './types-file.js';
import type { TypesScope } from './types-scope.js';

/** A TypeScript file for each module of the schema, with a type for everything it defines. */
export const typesEmitter = defineEmitter({
  name: 'types',
  description: 'TypeScript types of all enums, structs, unions, alternates, commands and events',
  declare({ schema, names, declare }) {
    for (const symbol of typeSymbols(schema, names)) declare(symbol);
  },
  emit({ schema, names, settings, eachModule, file: fileAt }) {
    const forms = formsOf(schema);
    eachModule((module) => {
      if (module.definitions.length === 0) return;
      const file = fileAt(typesFile(names, module));
      const reader = docReader(schema, settings.docs, fileLinks(schema, file));
      const comment: TypesScope['comment'] = (make, indentation) =>
        renderJsDoc(make(reader), indentation);
      const scope = { names, settings, comment, file, forms };
      for (const definition of module.definitions) {
        file.add(...definitionStatements(definition, scope));
      }
    });
  },
});
