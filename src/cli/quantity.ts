/** A number of things, in words: `1 error`, `2 errors`. */
export function quantity(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
