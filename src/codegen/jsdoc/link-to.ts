/**
 * A reference that editors follow.
 *
 * @param target a name in scope of the comment. One of a member has `prototype` in it, as in
 *   `Client.prototype.stop`: TypeScript 5 and 6 follow `Client.stop` too, but then report an error
 *   for it in a file that is open
 * @param text what readers see, a name; the target where it is left out or is no name
 */
export function linkTo(target: string, text = target): string {
  const shown = text !== target && /^[\w-]+$/.test(text) ? ` | ${text}` : '';
  return `{@link ${target}${shown}}`;
}

/** What `linkTo` makes; whoever wrote it, it does no harm. */
export const linkPattern = /\{@link [\w$.]+(?: \| [\w-]+)?\}/;
