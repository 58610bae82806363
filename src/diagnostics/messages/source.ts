import { error } from './message.js';

/** What is wrong with a file as a whole, or with how one file is reached from another. */
/** What may be meant for a version. A link may lead to any file, whose text is nobody's business. */
const meantVersion = /^[\w.+ -]{1,40}$/;

export const sourceMessages = {
  'schema-missing': error(({ path }: { path: string }) => `there is no schema file '${path}'`),
  'schema-unreadable': error(
    ({ path, why }: { path: string; why: string }) => `cannot read schema '${path}': ${why}`,
  ),
  'invalid-utf8': error(() => `the text is not valid UTF-8 from here on`),
  'include-unreadable': error(
    ({ path, why }: { path: string; why: string }) => `cannot read included file '${path}': ${why}`,
  ),
  'include-loop': error(
    ({ path }: { path: string }) => `'${path}' includes itself, directly or through other files`,
  ),
  'schema-too-large': error(
    ({ limit, what }: { limit: number; what: string }) =>
      `the schema holds more than ${limit.toLocaleString('en')} ${what}, which no schema is worth`,
  ),
  'too-many-errors': error(
    ({ limit }: { limit: number }) =>
      `there are more than ${limit.toLocaleString('en')} errors; the rest is left out`,
  ),
  'includes-too-deep': error(
    ({ path, limit }: { path: string; limit: number }) =>
      `'${path}' is not read: files include one another more than ${String(limit)} deep`,
  ),
  'include-outside-root': error(
    ({ path, root }: { path: string; root: string }) =>
      `included file '${path}' lies outside of the schema's folder '${root}'; ` +
      `name its folder with --include-dir to allow it`,
  ),
  'invalid-version': error(
    ({ path, text }: { path: string; text: string }) =>
      `the VERSION file in '${path}' holds no QEMU version${meantVersion.test(text) ? ` but '${text}'` : ''}; ` +
      `name the release with --qemu-version`,
  ),
  'directive-with-other-keys': error(
    ({ directive, key }: { directive: string; key: string }) =>
      `'${directive}' must be the only key of its object; remove '${key}'`,
  ),
  'include-not-string': error(() => `'include' must be a string that names a file`),
  'pragma-not-object': error(() => `'pragma' must be an object`),
  'unknown-pragma': error(
    ({ name, hint }: { name: string; hint: string }) => `unknown pragma '${name}'${hint}`,
  ),
  'pragma-value': error(
    ({ name, expected }: { name: string; expected: string }) =>
      `pragma '${name}' must be ${expected}`,
  ),
  'top-level-not-object': error(
    ({ found }: { found: string }) =>
      `only objects may stand at the top level, but this is ${found}`,
  ),
  'doc-without-definition': error(
    ({ symbol }: { symbol: string }) =>
      `this documents '${symbol}', but the definition of '${symbol}' does not follow`,
  ),
  'doc-without-symbol': error(
    ({ example }: { example: string }) =>
      `the comment before a definition must document it: begin it with '@${example}:'`,
  ),
};
