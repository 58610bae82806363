import { error } from './message.js';

/** What is wrong with a doc comment, by itself or against the definition that it documents. */
export const docMessages = {
  // The comment
  'doc-start-text': error(
    ({ text }: { text: string }) =>
      `nothing may follow the '##' that begins a documentation comment` +
      (text === '' ? ', not even blanks' : `; move '${text}' to a line of its own`),
  ),
  'doc-end-text': error(
    ({ text }: { text: string }) =>
      `nothing may follow the '##' that ends a documentation comment` +
      (text === '' ? ', not even blanks' : `; move '${text}' to a line before it`),
  ),
  'doc-unclosed': error(
    () => `this documentation comment is not closed; end it with a line '##' of its own`,
  ),
  'doc-space-missing': error(() => `a space must follow '#' in a documentation comment`),

  // Its first line
  'doc-symbol-colon': error(
    ({ line }: { line: string }) =>
      `the first line names what is documented and must end with a colon: '@NAME:', not '${line}'`,
  ),
  'doc-symbol-empty': error(() => `the name of what is documented must stand between '@' and ':'`),

  // Descriptions and sections
  'doc-entry-in-free-form': error(
    ({ name }: { name: string }) =>
      `'@${name}:' describes nothing here, since this comment documents no definition; ` +
      `begin the comment with '@NAME:', or reword the line`,
  ),
  'doc-entry-nested': error(
    ({ name }: { name: string }) =>
      `'@${name}:' cannot begin text here; write '@${name}' without the colon, or describe it apart`,
  ),
  'doc-entry-name': error(() => `a name must stand between '@' and ':'`),
  'doc-entry-duplicate': error(({ name }: { name: string }) => `'${name}' is described twice`),
  'doc-entry-misplaced': error(
    ({ name, section }: { name: string; section: string }) =>
      `the description of '${name}' must stand before ${section}`,
  ),
  'doc-features-duplicate': error(() => `'Features:' stands twice in this comment`),
  'doc-features-empty': error(
    () => `'Features:' must be followed by at least one description '@NAME: ...'`,
  ),
  'doc-section-duplicate': error(
    ({ tag }: { tag: string }) => `'${tag}:' stands twice in this comment`,
  ),
  'doc-text-missing': error(({ mark }: { mark: string }) => `text must follow '${mark}:'`),
  'doc-tag-retired': error(
    ({ tag, replacement }: { tag: string; replacement: string }) =>
      `'${tag}:' sections are no longer supported; use ${replacement}`,
  ),
  'doc-indentation': error(
    ({ indentation }: { indentation: number }) =>
      `this line must be indented by ${indentation} spaces at least, like the text it goes on with`,
  ),
  'doc-heading-in-definition': error(
    () => `a heading ('=') may not stand in the documentation of a definition`,
  ),
  'doc-heading-not-first': error(() => `a heading ('=') must be the first line of its comment`),
  'doc-optional-mark': error(
    () => `'#optional' must not stand in a description; the '*' of the member says it`,
  ),

  // Layout of the text
  'doc-line-length': error(
    ({ length, limit }: { length: number; limit: number }) =>
      `this line has ${length} columns, but ${limit} is the limit`,
  ),
  'doc-sentence-spacing': error(() => `two spaces must stand between sentences`),

  // Against the definition
  'doc-required': error(
    ({ meta, name }: { meta: string; name: string }) => `${meta} '${name}' has no documentation`,
  ),
  'doc-symbol-mismatch': error(
    ({ symbol, meta, name }: { symbol: string; meta: string; name: string }) =>
      `this comment documents '${symbol}', but ${meta} '${name}' follows it`,
  ),
  'doc-returns-misplaced': error(
    ({ tag, meta, name }: { tag: string; meta: string; name: string }) =>
      `'${tag}:' is for commands only, but '${name}' is ${meta}`,
  ),
  'doc-returns-nothing': error(
    ({ name }: { name: string }) =>
      `'Returns:' is for commands that return something, but '${name}' has no 'returns'`,
  ),
  'doc-member-unknown': error(
    ({ name, definition, hint }: { name: string; definition: string; hint: string }) =>
      `'${definition}' has no member '${name}' to describe${hint}`,
  ),
  'doc-feature-unknown': error(
    ({ name, definition, hint }: { name: string; definition: string; hint: string }) =>
      `'${definition}' has no feature '${name}' to describe${hint}`,
  ),
  'doc-member-undescribed': error(
    ({ name, definition, hint }: { name: string; definition: string; hint: string }) =>
      `'${name}' is not described in the documentation of '${definition}'${hint}`,
  ),
  'doc-feature-undescribed': error(
    ({ name, definition, hint }: { name: string; definition: string; hint: string }) =>
      `feature '${name}' is not described in the documentation of '${definition}'${hint}`,
  ),
};
