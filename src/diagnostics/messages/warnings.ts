import { warning } from './message.js';

/** What QEMU's front end accepts without a word, though a reader would want to know. */
export const warningMessages = {
  'deprecated-thing': warning(
    ({ what }: { what: string }) =>
      `${what} is deprecated: a later release may drop it, so move to what replaces it`,
  ),
  'unstable-thing': warning(
    ({ what }: { what: string }) =>
      `${what} is unstable: any release may change or drop it, so do not rely on it`,
  ),
  'undocumented-members': warning(
    ({ definition, names }: { definition: string; names: string }) =>
      `the documentation of ${definition} does not describe ${names}`,
  ),
  'misspelt-section': warning(
    ({ written, hint }: { written: string; hint: string }) =>
      `'${written}' begins no section here, so QEMU reads it as text; ${hint}`,
  ),
};
