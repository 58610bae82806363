/** A character as it is shown: what is printed for it, and how many columns that takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

const mark = /^\p{M}$/u;
/** East Asian wide blocks and emoji: most terminals give them two columns. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}])$/u;
/** Would move the cursor, hide text or turn it round: C1 controls, separators, bidi controls. */
const unsafe = /^[\u0080-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]$/u;

/**
 * How one character is shown. Schemas come from anywhere: what a terminal would obey is replaced,
 * control characters by their pictures. A tab stays a tab.
 */
export function visibleCell(character: string): Cell {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t') return { text: character, width: 1 };
  if (code < 0x20) return { text: String.fromCharCode(0x2400 + code), width: 1 };
  if (code === 0x7f) return { text: '\u2421', width: 1 };
  if (code < 0x7f) return { text: character, width: 1 };
  if (unsafe.test(character)) return { text: '\ufffd', width: 1 };
  return { text: character, width: mark.test(character) ? 0 : wide.test(character) ? 2 : 1 };
}

/** Whether each character of a text is shown as it is, in one column: as in nearly all lines. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** A text that is safe to print on a terminal, on one line. */
export function visibleText(text: string): string {
  if (isPlain(text)) return text;
  return Array.from(text, (character) => visibleCell(character).text).join('');
}
