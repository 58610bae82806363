/** Pieces with a blank line between each two; empty ones are left out. */
export function paragraphs(...pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('\n\n');
}

/** A piece as an item: the mark before its first line, the others below the text. */
export function item(mark: string, piece: string): string {
  return piece.includes('\n')
    ? mark + indent(piece, ' '.repeat(mark.length)).slice(mark.length)
    : mark + piece;
}

/** Every line after a prefix; blank lines have no blanks at their end. */
export function indent(piece: string, prefix: string): string {
  const indented = piece.replace(/^(?=.)/gm, prefix);
  const blank = prefix.trimEnd();
  return blank === '' ? indented : indented.replace(/^$/gm, blank);
}
