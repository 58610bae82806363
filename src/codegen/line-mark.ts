/**
 * Stands for a line end inside laid-out text while ts-morph prints it. Its writer indents every
 * line that follows a line end inside a type or a parameter list; the layout has done that
 * already. A form feed is white space to the compiler and nothing to the writer, and neither
 * literals nor comments of ours ever hold one.
 */
const mark = '\f';

/** Text whose line ends ts-morph's writer will not see. */
export function hideLineEnds(text: string): string {
  return text.replaceAll('\n', mark);
}

/**
 * Puts the line ends back, without the spaces that the writer put before them, and without the one
 * that it puts after them before the `}` of an import.
 */
export function restoreLineEnds(text: string): string {
  return text.replaceAll(/ *\f(?: (?=}))?/g, '\n');
}
