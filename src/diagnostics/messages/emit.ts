import { error, warning } from './message.js';

export const emitMessages = {
  'name-collision': error<{
    what: string;
    name: string;
    first: string;
    second: string;
    culprit?: string;
  }>(
    ({ what, name, first, second, culprit }) =>
      `the ${what} '${name}' would stand for both ${first} and ${second}; ` +
      `give one of them another name with 'rename'` +
      (culprit === undefined ? '' : `, as in '${culprit}=NewName'`),
  ),
  'rename-not-identifier': error<{ name: string; chosen: string }>(
    ({ name, chosen }) =>
      `'rename' calls '${name}' '${chosen}', which is no identifier; it may have letters, digits and '_', and does not begin with a digit`,
  ),
  'unknown-emitter-option': error<{ emitter: string; option: string; hint: string }>(
    ({ emitter, option, hint }) => `emitter '${emitter}' has no option '${option}'${hint}`,
  ),
  'emitter-option-value': error<{
    emitter: string;
    option: string;
    value: string;
    expected: string;
  }>(
    ({ emitter, option, value, expected }) =>
      `option '${option}' of emitter '${emitter}' cannot be ${value}; it is ${expected}`,
  ),
  'unknown-rename': error<{ name: string; hint: string }>(
    ({ name, hint }) => `'rename' speaks of '${name}', which the schema does not define${hint}`,
  ),
  'unknown-symbol': warning<{ name: string; hint: string }>(
    ({ name, hint }) => `no condition of the schema turns on the symbol '${name}'${hint}`,
  ),
  'unknown-markup': warning<{ markup: string }>(
    ({ markup }) => `markup that is not understood is shown as it is written: '${markup}'`,
  ),
  'missing-template': error<{ template: string }>(
    ({ template }) => `there is no template '${template}'`,
  ),
  'broken-template': error<{ template: string; reason: string }>(
    ({ template, reason }) => `the template '${template}' cannot be read: ${reason}`,
  ),
  'unknown-placeholder': error<{ template: string; placeholder: string; hint: string }>(
    ({ template, placeholder, hint }) =>
      `the template '${template}' has a placeholder '${placeholder}', which nothing fills${hint}`,
  ),
};
