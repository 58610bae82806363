import { defineEmitter } from '../../codegen/define-emitter.js';
import { directions } from '../../model/direction.js';
import { checkForms } from './check-forms.js';
import { declareValidators } from './declare-validators.js';
import { definitionStatements } from './definition-statements.js';
import { scopeWithInlineChecks } from './inline-checks.js';
import { receivedFile, receivedValidators } from './received-validators.js';
import { validatorsFile } from './validators-file.js';

/**
 * A file for each module of the schema, with a validator for each type and direction in which it
 * travels, for the arguments and the result of each command, and for what each event carries; and
 * one that tells which of them check what is received.
 */
export const validatorsEmitter = defineEmitter({
  name: 'validators',
  description: 'Run-time checks of all types, arguments, results and event data',
  requires: ['types'],
  declare: declareValidators,
  emit({ schema, names, settings, eachModule, file: fileAt }) {
    const directionOf = directions(schema);
    const forms = checkForms(schema);
    eachModule((module) => {
      if (module.definitions.length === 0) return;
      const file = fileAt(validatorsFile(names, module));
      const scope = scopeWithInlineChecks({ names, settings, file, directionOf, forms });
      for (const definition of module.definitions) {
        file.add(...definitionStatements(definition, scope));
      }
    });
    const received = fileAt(receivedFile);
    received.add(receivedValidators(schema.definitions, received, settings));
  },
});
