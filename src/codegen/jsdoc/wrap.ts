import { linkPattern } from './link-to.js';

/** A link is one word: editors do not follow one that is broken. */
const wordPattern = new RegExp(`(?:${linkPattern.source}|\\S)+`, 'g');

/** What Markdown would take for a mark if a line began with it. */
const mark = String.raw`(?:[-+*]|-+|=+|#{1,6}|\d{1,9}[.)]|[>|]\S*)`;
const markPattern = new RegExp(`^${mark}$`);

/** What most text has nothing of: links, marks, and more than a blank between words. */
const carePattern = new RegExp(String.raw`\{|\s{2}|[^\S ]|^ |(?:^| )${mark}(?: |$)`);

/** Lines of at most `width` columns, where words allow. */
export function wrap(text: string, width: number): readonly string[] {
  return carePattern.test(text) ? wrapUnits(text, width) : wrapPlain(text.trimEnd(), width);
}

/** To look at each word takes long. */
function wrapPlain(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > width) {
    const last = text.lastIndexOf(' ', start + width);
    const end = last > start ? last : text.indexOf(' ', start);
    if (end < 0) break;
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  return text === '' ? lines : [...lines, text.slice(start)];
}

function wrapUnits(text: string, width: number): readonly string[] {
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
