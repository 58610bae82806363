import { visibleText } from '../../markup/markdown.js';
import { linkPattern } from './link-to.js';

/**
 * A line, or text that may be broken into lines anywhere, that neither ends the comment nor begins
 * a tag: to compilers an `@` after white space does, in code as well. No character hides anything,
 * and none is a private mark of ours.
 */
export function safeText(text: string): string {
  const open = visibleText(text).replaceAll('\n', ' ').replaceAll('*/', '*\\/');
  return open.includes('@') ? open.replace(/(^|[\s{(])@/g, '$1\\@') : open;
}

/** The same with links that `linkTo` made. */
export function safeWords(text: string): string {
  return text
    .split(new RegExp(`(${linkPattern.source})`))
    .map((part) => (linkPattern.test(part) ? part : safeText(part)))
    .join('');
}
