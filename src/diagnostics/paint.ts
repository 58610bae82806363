/** What parts of a rendered diagnostic can be told apart by. */
export type Style = 'place' | 'error' | 'warning' | 'note' | 'faint';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** For files, pipes and all who asked for no colour. */
export const plain: Paint = (_style, text) => text;

const codes: Readonly<Record<Style, string>> = {
  place: '1',
  error: '1;31',
  warning: '1;33',
  note: '1;36',
  faint: '2',
};

/** For terminals: ANSI escape sequences. */
export const ansi: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;
