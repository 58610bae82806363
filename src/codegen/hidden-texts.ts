/** Hides a text from ts-morph. @returns the mark that ts-morph prints instead */
export type Hide = (text: string) => string;

interface HiddenTexts {
  readonly hide: Hide;
  /** Puts the texts back; where one begins or ends with a line end, the blank there goes. */
  readonly restore: (printed: string) => string;
}

/** A mark, with the blanks that ts-morph puts before it, and the one before the `}` of an import. */
const markPattern = /( *)\f(\d+)\f( (?=}))?/g;

/**
 * Texts of a file that are laid out already. ts-morph's writer would look at each character, and
 * indent what follows a line end inside a type or a list. A form feed is white space to compilers,
 * and neither literals nor comments of ours ever hold one.
 */
export function hiddenTexts(): HiddenTexts {
  const texts: string[] = [];
  return {
    hide: (text) => `\f${String(texts.push(text) - 1)}\f`,
    restore: (printed) =>
      printed.replace(markPattern, (_, before: string, at: string, after = '') => {
        const text = texts[Number(at)] ?? '';
        return `${text.startsWith('\n') ? '' : before}${text}${text.endsWith('\n') ? '' : after}`;
      }),
  };
}
