import type { Doc } from '../model/doc.js';

/** A text of a doc comment. */
export interface DocText {
  /** Where it is from, for people. */
  readonly where: string;
  /** What it follows: a tag, or the name of a member or a feature; null for the rest. */
  readonly tag: string | null;
  readonly text: string;
}

export function docTexts({ symbol, location, body, members, features, sections }: Doc) {
  const where = symbol ?? `${location.file}:${String(location.line)}`;
  const texts: readonly DocText[] = [
    { where, tag: null, text: body },
    ...members.map(({ name, text }) => ({ where: `${where}, @${name}`, tag: name, text })),
    ...features.map(({ name, text }) => ({ where: `${where}, feature @${name}`, tag: name, text })),
    ...sections.map(({ tag, text }) => ({ where: `${where}, ${tag ?? 'text'}`, tag, text })),
  ];
  return texts;
}

/** Letters and digits alone: white space and all marks are a matter of how it is written. */
export function foldedWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * A text in the pieces that must be in the output: markup that is made of words is left out, and so
 * is the release that something came with, which may stand elsewhere.
 */
export function docPieces(text: string): readonly string[] {
  return text
    .replace(/^( *)\.\. qmp-example::$/gm, '')
    .replace(/^ *:(?:title|annotated|widths):(?: auto)?/gm, '')
    .replace(/^ *\.\. (?:note|caution|table|admonition)::/gm, '')
    .replace(/:(?:doc|ref|qapi:\w+):`/g, '`')
    .split(/\n\s*\n|since:?\s+(?:qemu\s+)?v?\d+(?:\.\d+)+/i)
    .map(foldedWords)
    .filter((piece) => piece !== '');
}

/** The pieces of texts that an output, folded as they are, lacks. */
export function lostPieces(texts: readonly DocText[], output: string): readonly string[] {
  return texts.flatMap(({ where, text }) =>
    docPieces(text)
      .filter((piece) => !output.includes(piece))
      .map((piece) => `${where}: ${piece}`),
  );
}
