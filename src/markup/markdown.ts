/** Text in the type of code, on one line. */
export function codeSpan(text: string): string {
  if (/^[\w-]+$/.test(text)) return `\`${text}\``;
  const line = visibleText(text).replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const longest = longestRun(line);
  const marks = '`'.repeat(longest + 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${marks}${gap}${line}${gap}${marks}`;
}

/** Lines of code. @param language one word, or none */
export function codeFence(text: string, language = ''): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const shown = visibleText(text);
  const lines = / (?:\n|$)/.test(shown) ? shown.replace(/ +$/gm, '') : shown;
  return `${marks}${language}\n${lines}\n${marks}`;
}

/** An address as the target of a link. */
export function linkTarget(url: string): string {
  return url.replace(/[\s()<>\\]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

/** Control characters but the line feed, other line ends, and marks that turn the direction. */
// eslint-disable-next-line no-control-regex -- these are the ones to find
export const hiddenPattern = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text whose characters that would hide it or end its lines are blanks. */
export function visibleText(text: string): string {
  return text.replace(hiddenPattern, ' ');
}

function longestRun(text: string): number {
  if (!text.includes('`')) return 0;
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
