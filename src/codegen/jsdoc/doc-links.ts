/**
 * The link, made by `linkTo`, for a name that the schema's text mentions; undefined where nothing
 * in reach of the comment has that name.
 */
export type DocLinks = (name: string) => string | undefined;

/** For where there is nothing to link to. */
export const noLinks: DocLinks = () => undefined;
