import type { Block } from '../block.js';
import { skipBlank } from '../lines.js';
import type { BlockRule } from './block-rule.js';
import { definitionsRule } from './definitions.js';
import { directiveRule } from './directive.js';
import { headingRule } from './heading.js';
import { listRule } from './list.js';
import { paragraphRule, quoteRule } from './paragraph.js';
import { tableRule } from './table.js';

/** The first that fits wins; a paragraph always does. */
const rules: readonly BlockRule[] = [
  quoteRule,
  directiveRule,
  tableRule,
  headingRule,
  listRule,
  definitionsRule,
];

/** No one writes blocks in blocks so deep; what is deeper is read as paragraphs. */
const deepest = 20;

/** The reST of doc comments from 5.2 on, as far as QEMU's files use it. */
export function parseRest(
  lines: readonly string[],
  literals = 'text',
  depth = 0,
): readonly Block[] {
  const blocks: Block[] = [];
  const parse = (inner: readonly string[], language = literals) =>
    parseRest(inner, language, depth + 1);
  for (let at = skipBlank(lines, 0); at < lines.length;) {
    const match = matchAt({ lines, at, parse, literals }, depth);
    blocks.push(...match.blocks);
    at = skipBlank(lines, match.next);
  }
  return blocks;
}

function matchAt(input: Parameters<BlockRule>[0], depth: number): ReturnType<typeof paragraphRule> {
  if (depth < deepest) {
    for (const rule of rules) {
      const match = rule(input);
      if (match) return match;
    }
  }
  return paragraphRule(input);
}
