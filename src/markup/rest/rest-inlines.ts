import type { Inline, ReferenceInline } from '../inline.js';
import { scanInlines, type InlineRule } from '../scan-inlines.js';
import { addressRule, nameRule } from '../shared-inlines.js';

/** Running text of a doc comment from 5.2 on (specification, section 5.7). */
export function restInlines(text: string): readonly Inline[] {
  return scanInlines(text, rules);
}

/** Markup begins after white space or an opening mark and ends before a closing one. */
const opening = String.raw`(?<=^|[\s'"([{<\-/:])`;
const closing = String.raw`(?=$|[\s'")\]}>\-/\\:.,;!?])`;

function between(middle: string): RegExp {
  return new RegExp(`${opening}${middle}${closing}`, 'y');
}

const literal: InlineRule = {
  pattern: between('``((?:[^`]|`(?!`))+)``'),
  make: ([, text = '']) => ({ kind: 'code', text }),
};

/** Roles that name something on the outside, and that only say how it looks. */
const manualRoles = new Set(['doc', 'ref', 'term', 'numref']);
const codeRoles = new Set([
  'code',
  'literal',
  'file',
  'command',
  'option',
  'samp',
  'kbd',
  'program',
]);

const role: InlineRule = {
  pattern: between(':([a-zA-Z][\\w:.+-]*):`([^`]+)`'),
  make([, name = '', content = '']) {
    const { text, target } = readTarget(content);
    if (name.startsWith('qapi:') || name === 'any') return reference(target, text);
    if (manualRoles.has(name)) return { kind: 'manual', target: fold(target), text };
    return codeRoles.has(name) ? { kind: 'code', text: content } : null;
  },
};

/** `` `text <address>`_ ``, or the name of an address that stands elsewhere. */
const hyperlink: InlineRule = {
  pattern: between('`([^`]+)`__?'),
  make([, content = '']) {
    const { text, target } = readTarget(content);
    if (text === null) return { kind: 'text', text: content };
    if (!/^https?:\/\/[\w[][^\s"'\\]*$/.test(target)) return null;
    return { kind: 'link', url: target, text };
  },
};

/** Back quotes alone refer to a definition. */
const interpreted: InlineRule = {
  pattern: between('`([^`]+)`'),
  make([, content = '']) {
    const { text, target } = readTarget(content);
    return reference(target, text);
  },
};

const strong: InlineRule = {
  pattern: between(String.raw`\*\*([^\s*](?:[^*]*[^\s*])?)\*\*`),
  make: ([, text = '']) => ({ kind: 'strong', inlines: restInlines(text) }),
};

const emphasis: InlineRule = {
  pattern: between(String.raw`\*([^\s*](?:[^*]*[^\s*])?)\*`),
  make: ([, text = '']) => ({ kind: 'emphasis', inlines: restInlines(text) }),
};

/** A backslash takes its meaning from a mark. */
const escape: InlineRule = {
  pattern: /\\([^\w\s])/y,
  make: ([, text = '']) => ({ kind: 'text', text }),
};

const rules = [
  escape,
  literal,
  role,
  hyperlink,
  interpreted,
  strong,
  emphasis,
  nameRule,
  addressRule,
];

/** What stands in the back quotes of a role: `target`, or `text <target>`. */
function readTarget(content: string): { readonly text: string | null; readonly target: string } {
  const match = /^([^<]*)<([^<>]+)>$/.exec(content);
  const text = match?.[1]?.trim() ?? '';
  return match && text !== '' ? { text, target: match[2] ?? '' } : { text: null, target: content };
}

/** A target is `Namespace:module.Name`; `~` hides all but the name, `!` keeps it from being a link. */
function reference(target: string, text: string | null): ReferenceInline {
  const written = fold(target).replace(/^[~!]/, '');
  const plain = written.replace(/^\[(.*)\]$/, '$1').replace(/\?$/, '');
  const name = plain.replace(/^.*[:.]/, '');
  const hidden = target.trim().startsWith('~') ? name : written;
  return { kind: 'reference', name, text: text === null ? hidden : fold(text) };
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
