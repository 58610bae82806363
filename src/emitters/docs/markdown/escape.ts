import { visibleText } from '../../../markup/markdown.js';

/**
 * Text as Markdown that shows it and nothing else: no markup of Markdown, HTML, GitHub's formulas
 * or the braces of a template comes to life, wherever its lines break.
 */
export function escapeText(text: string): string {
  if (plainText.test(text)) return text;
  return visibleText(text)
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
