import { error, warning } from './message.js';

/** What is wrong with a folder that was generated, and with what a run was told to choose. */
export const outputMessages = {
  'stale-file': error<{ file: string }>(
    ({ file }) => `'${file}' is not what would be generated: generate again`,
  ),
  'missing-file': error<{ file: string }>(({ file }) => `'${file}' is missing: generate again`),
  'foreign-file': error<{ file: string; once: boolean }>(({ file, once }) =>
    once
      ? `'${file}' was generated once, and is not any more: --clean removes it`
      : `'${file}' is not generated; if it belongs there, allow it with --keep`,
  ),
  'unmatched-pattern': warning<{ option: string; pattern: string; hint: string }>(
    ({ option, pattern, hint }) =>
      `--${option} '${pattern}' matches no command, event or type of the schema${hint}`,
  ),
};
