import { analysisMessages } from './messages/analysis.js';
import { docMessages } from './messages/docs.js';
import { emitMessages } from './messages/emit.js';
import { outputMessages } from './messages/output.js';
import { sourceMessages } from './messages/source.js';
import { syntaxMessages } from './messages/syntax.js';
import { warningMessages } from './messages/warnings.js';

/** `error`: nothing is generated. `warning`: QEMU says nothing, but a reader would want to know. */
export type Severity = 'error' | 'warning';

/** Every code there is. Codes are kebab-case and say what is wrong; they never change meaning. */
export const catalogue = {
  ...sourceMessages,
  ...syntaxMessages,
  ...docMessages,
  ...analysisMessages,
  ...warningMessages,
  ...emitMessages,
  ...outputMessages,
};

export type Code = keyof typeof catalogue;

/** What the message of a code is made from. */
export type ParametersOf<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0];
