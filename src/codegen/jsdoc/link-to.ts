/** A reference that editors follow. @param name an identifier in scope of the comment */
export function linkTo(name: string): string {
  return `{@link ${name}}`;
}

/** What `linkTo` makes; whoever wrote it, it does no harm. */
export const linkPattern = /\{@link [\w$]+\}/;
