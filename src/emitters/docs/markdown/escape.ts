/**
 * Text as Markdown that shows it and nothing else: no markup of Markdown, HTML, GitHub's formulas
 * or the braces of a template comes to life, wherever its lines break.
 */
export function escapeText(text: string): string {
  if (plainText.test(text)) return text;
  return visible(text)
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\{(?=\{)/g, '{<!-- -->');
}

/** Most text is: letters and what marks nothing. */
const plainText = /^[A-Za-z0-9 \n.,;:'"()/%+=?!#@>^-]*$/;

/** The same for finished lines, whose beginnings could still be taken for a mark. */
export function escapeLineStarts(lines: string): string {
  if (!/(?:^|\n)[\s#+=>\d-]|[^\S\n]{2}|\t/.test(lines)) return lines;
  return lines
    .replace(/^\s+/gm, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^(#{1,6}|[-+]|=+|-+)(?=\s|$)/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^>/gm, '\\>');
}

/** Text in the type of code, on one line. */
export function codeSpan(text: string): string {
  if (/^[\w-]+$/.test(text)) return `\`${text}\``;
  const line = visible(text).replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const longest = longestRun(line);
  const marks = '`'.repeat(longest + 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${marks}${gap}${line}${gap}${marks}`;
}

/** Lines of code. @param language one word */
export function codeFence(text: string, language: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const shown = visible(text);
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
const hidden = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

function longestRun(text: string): number {
  if (!text.includes('`')) return 0;
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Characters that would hide text or end lines become blanks. */
function visible(text: string): string {
  return text.replace(hidden, ' ');
}
