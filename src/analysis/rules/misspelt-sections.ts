import { diagnostic } from '../../diagnostics/report.js';
import { suggestionFor } from '../../diagnostics/suggestion.js';
import type { DocCommentNode, DocPartNode } from '../../syntax/doc-comment-node.js';
import type { DocRules, DocTag } from '../../syntax/doc-rules.js';
import type { DocCheckContext, DocumentedDefinition } from '../doc-check-context.js';

/**
 * Tells where a line looks like the first of a section, but is text to QEMU's front end: its tag
 * is misspelt, of another release, or stands where none is looked for.
 */
export function checkMisspeltSections(
  { doc }: DocumentedDefinition,
  { dialect: { docs }, report }: DocCheckContext,
): void {
  if (!docs) return;
  const { source } = doc.span;
  for (const { written, start, hint } of misspeltOpenings(doc, docs)) {
    const span = { source, start, end: start + written.length };
    report(diagnostic('misspelt-section', { written, hint }, { span }));
  }
}

/** A line that looks like the first of a section. */
interface Opening {
  /** What looks like the tag, such as `Retruns:` or `Since 9.2`. */
  readonly written: string;
  /** The word in it. */
  readonly word: string;
  /** Offset of `written` in its file. */
  readonly start: number;
  /** No text stands on the line before. */
  readonly apart: boolean;
  /** What follows on the line. */
  readonly rest: string;
}

/** A word with a colon, or `Since` and a release with nothing else on the line. */
const openings = /\n[ \t]*# (?:([A-Za-z]+) *::?(?![:/])|([Ss]ince) +v?\d[\d.]*(?= *(?:\n|$)))/g;

function* misspeltOpenings(doc: DocCommentNode, rules: DocRules) {
  const { source, start: from, end } = doc.span;
  const text = source.text.slice(0, end);
  let at = -1;
  openings.lastIndex = from;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const behind = openings.lastIndex;
    const written = match[0].slice(match[0].indexOf('# ') + 2);
    const start = behind - written.length;
    // Lines and parts come in the same order.
    while ((doc.parts[at + 1]?.span.start ?? Infinity) <= start) at++;
    if (!isText(start, doc.parts[at])) continue;
    const word = match[1] ?? match[2] ?? '';
    const lineBefore = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index);
    const apart = /^[ \t]*(?:#[ \t]*|# @.*:)$/.test(lineBefore);
    const rest = /[^\n]*/.exec(text.slice(behind))?.[0] ?? '';
    const hint = hintFor({ written, word, start, apart, rest }, rules);
    if (hint !== null) yield { written, start, hint };
  }
}

/** Whether a line is text of the part that it is in or behind, but not of an example. */
function isText(start: number, part: DocPartNode | undefined): boolean {
  if (!part || start >= part.span.end) return false;
  if (part.kind !== 'doc-section' || part.tag === null) return true;
  return start > part.span.start && !part.tag.startsWith('Example');
}

/** What there is to do about a line; null where it is prose. */
function hintFor(opening: Opening, rules: DocRules): string | null {
  const { written, word, apart, rest } = opening;
  // A sentence may run over the line's end: `..., note: ...`.
  if (!apart && /^[a-z]/.test(written)) return null;
  const tag = tagMeant(word, rules);
  if (tag === null || introducesLiteral(opening, tag)) return null;
  if (tag !== 'Features' && rules.retiredTags[tag]) return `use ${rules.retiredTags[tag]}`;
  if (rules.laterTags[tag]) return rules.laterTags[tag];
  if (!written.includes(':')) return `did you mean '${written.replace(/^.* v?/, `${tag}: `)}'?`;
  if (written !== `${tag}:`) return `did you mean '${tag}:'?`;
  if (tag === 'Features') return featuresHint[rules.grammar];
  return /^\S/.test(rest) ? 'put a blank behind the colon' : 'put a blank line before it';
}

/** `Example::` and the like, with a literal block below. A lone `Note ::` is a directive gone wrong. */
function introducesLiteral({ written, word, rest }: Opening, tag: Tag): boolean {
  if (!written.endsWith('::') || rest.trim() !== '') return false;
  return tag.startsWith('Example') || written === `${word}::`;
}

const featuresHint = {
  lines: 'put it alone on a line behind a blank one, before other sections',
  blocks: 'put it alone on a line, with a blank line before it',
} as const;

type Tag = DocTag | 'Features';

/** What is a word of its own, though but a letter from a tag. */
const ordinaryWords = new Set(['none', 'node', 'nodes', 'not']);

/** The tag that a word is, but for case, or is misspelt for. */
function tagMeant(word: string, rules: DocRules): Tag | null {
  const folded = word.toLowerCase();
  const known: readonly Tag[] = rules.features ? [...rules.tags, 'Features'] : rules.tags;
  const later = Object.keys(rules.laterTags) as Tag[];
  const same = [...known, ...later].find((tag) => tag.toLowerCase() === folded);
  if (same) return same;
  if (ordinaryWords.has(folded)) return null;
  // Near to one another by the measure of either: short tags allow for less than long words do.
  const near = known.filter(
    (tag) => tag[0]?.toLowerCase() === folded[0] && suggestionFor(tag, [word]) !== undefined,
  );
  return (suggestionFor(word, near) as Tag | undefined) ?? null;
}
