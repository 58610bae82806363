import type { Inline } from './inline.js';
import { scanInlines, type InlineRule } from './scan-inlines.js';
import { addressRule, nameRule } from './shared-inlines.js';

/** Running text of a doc comment before 5.2 (specification, section 5.3). */
export function texinfoInlines(text: string): readonly Inline[] {
  return scanInlines(text, rules);
}

/** Both marks hold for words of one line. */
const strong: InlineRule = {
  pattern: /(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])/y,
  make: ([, text = '']) => ({ kind: 'strong', inlines: texinfoInlines(text) }),
};

const emphasis: InlineRule = {
  pattern: /(?<!\w)_([^\s_](?:[^_\n]*[^\s_])?)_(?!\w)/y,
  make: ([, text = '']) => ({ kind: 'emphasis', inlines: texinfoInlines(text) }),
};

const rules = [strong, emphasis, nameRule, addressRule];
