import { error } from './message.js';

/** What is wrong with the text of a file, before anything is made of it. */
export const syntaxMessages = {
  'unexpected-text': error(
    ({ found, expected }: { found: string; expected: string }) =>
      `expected ${expected}, but found ${found}`,
  ),
  'unexpected-end': error(
    ({ expected }: { expected: string }) => `the file ends where ${expected} should stand`,
  ),
  'merge-conflict': error(
    () => `two versions of this text stand here, of which a merge must choose one`,
  ),
  'trailing-comma': error(
    ({ closing }: { closing: string }) =>
      `nothing follows this comma; remove it, or add what should stand before '${closing}'`,
  ),
  'double-quoted-string': error(() => `strings stand in single quotes: use ' instead of "`),
  'number-literal': error(
    ({ text }: { text: string }) => `numbers such as ${text} are no values in a schema`,
  ),
  'misplaced-doc-comment': error(
    () =>
      `a documentation comment (##) must stand between definitions; ` +
      `close the one before it, or use # for a plain comment`,
  ),
  'unclosed-string': error(() => `this string has no closing ' on its line`),
  'unknown-escape': error(
    ({ escape, known }: { escape: string; known: string }) =>
      `unknown escape ${escape} in a string; only ${known} may be used`,
  ),
  'string-character': error(
    ({ code }: { code: string }) =>
      `character U+${code} in a string; only printable ASCII characters may stand there`,
  ),
  'unsupported-literal': error(
    ({ literal }: { literal: string }) => `'${literal}' is no value in the schemas of this release`,
  ),
  'duplicate-key': error(({ key }: { key: string }) => `key '${key}' stands twice in this object`),
  'nesting-too-deep': error(
    ({ limit }: { limit: number }) => `objects and lists are nested more than ${limit} deep`,
  ),
};
