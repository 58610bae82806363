/** The mark that begins an item of a list. */
export interface ListMark {
  readonly ordered: boolean;
  /** What items of one list share. */
  readonly form: string;
  /** Null where the mark has none. */
  readonly number: number | null;
  /** Columns of the mark and the white space after it. */
  readonly width: number;
}

/** `- `, `* ` or `+ ` begins an item, or a number such as `1. `, `1) ` or `#. `. */
export function listMark(line = ''): ListMark | null {
  const match = /^(?:([-*+])|(\d{1,9}|#)([.)]))\s+(?=\S)/.exec(line);
  if (!match) return null;
  const [{ length: width }, bullet, number = '', end = ''] = match;
  if (bullet !== undefined) return { ordered: false, form: bullet, number: null, width };
  const counted = number !== '#';
  const form = counted ? end : number;
  return { ordered: true, form, number: counted ? Number(number) : null, width };
}
