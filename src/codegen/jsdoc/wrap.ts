import { linkPattern } from './link-to.js';

/** A link is one word: editors do not follow one that is broken. */
const wordPattern = new RegExp(`(?:${linkPattern.source}|\\S)+`, 'g');

/** Words that Markdown would take for a mark if a line began with them. */
const markPattern = /^(?:[-+*]|-+|=+|#{1,6}|\d{1,9}[.)]|[>|].*)$/;

/** Lines of at most `width` columns, where words allow. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const unit of unitsOf(text)) {
    if (current !== '' && current.length + 1 + unit.length > width) {
      lines.push(current);
      current = unit;
    } else {
      current += current === '' ? unit : ` ${unit}`;
    }
  }
  return current === '' ? lines : [...lines, current];
}

/** Words, each with the marks that follow it. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  for (const [word] of text.matchAll(wordPattern)) {
    const previous = markPattern.test(word) ? units.pop() : undefined;
    units.push(previous === undefined ? word : `${previous} ${word}`);
  }
  return units;
}
