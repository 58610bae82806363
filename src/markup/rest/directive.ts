import type { AdmonitionFlavour, Block } from '../block.js';
import { codeBlock } from '../code-block.js';
import { dedent, endOfIndented, isBlank, trimBlank } from '../lines.js';
import type { BlockInput, BlockMatch, BlockParser } from './block-rule.js';
import { restInlines } from './rest-inlines.js';

/** `.. name:: argument`, with options and content indented below. */
interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly content: readonly string[];
  /** Argument and content as one text, for directives whose text may begin on their line. */
  readonly whole: readonly string[];
}

/** A directive; one that is not known, and anything else after `..`, is kept as it stands. */
export function directiveRule({ lines, at, parse }: BlockInput): BlockMatch | null {
  const line = lines[at] ?? '';
  if (!/^\.\.(?: |$)/.test(line)) return null;
  const next = endOfIndented(lines, at + 1);
  const directive = readDirective(line, lines.slice(at + 1, next));
  const known = directive && blockOf(directive, parse);
  const text = trimBlank(lines.slice(at, next)).join('\n');
  return { blocks: [known ?? { kind: 'unknown', text }], next };
}

const optionPattern = /^:([\w-]+):\s*(.*)$/;

function readDirective(line: string, below: readonly string[]): Directive | null {
  const match = /^\.\. ([\w:-]*\w)::(?:\s+(.*))?$/.exec(line);
  if (!match) return null;
  const inner = dedent(below);
  const count = inner.findIndex((option) => !optionPattern.test(option));
  const optionLines = inner.slice(0, count === -1 ? inner.length : count);
  const content = trimBlank(inner.slice(optionLines.length));
  const argument = match[2]?.trim() ?? '';
  const options = optionLines.map((option) => optionPattern.exec(option) ?? []);
  return {
    name: match[1] ?? '',
    argument,
    options: new Map(options.map(([, name = '', value = '']) => [name, value])),
    content: dedent(content),
    whole: argument === '' ? dedent(content) : [argument, ...inner.slice(optionLines.length)],
  };
}

const flavours: Readonly<Record<string, AdmonitionFlavour>> = {
  note: 'note',
  hint: 'tip',
  tip: 'tip',
  important: 'important',
  attention: 'important',
  warning: 'warning',
  danger: 'warning',
  error: 'warning',
  caution: 'caution',
};

function blockOf(directive: Directive, parse: BlockParser): Block | null {
  const { name, argument, content } = directive;
  switch (name) {
    case 'qmp-example':
      return example(directive, parse);
    case 'admonition':
    case 'seealso':
      return titledAdmonition(directive, parse);
    case 'table':
      return table(directive, parse);
    case 'code':
    case 'code-block':
    case 'sourcecode':
      return codeBlock(content, /^[\w+-]+$/.test(argument) ? argument : 'text');
    default:
      return admonition(directive, parse);
  }
}

function admonition({ name, options, whole }: Directive, parse: BlockParser): Block | null {
  const flavour = Object.hasOwn(flavours, name) ? flavours[name] : undefined;
  if (flavour === undefined || options.size > 0) return null;
  return { kind: 'admonition', flavour, title: [], blocks: parse(whole) };
}

function titledAdmonition(directive: Directive, parse: BlockParser): Block {
  const { name, argument, content, whole } = directive;
  const see = name === 'seealso';
  const title = restInlines(see ? 'See also' : argument);
  return { kind: 'admonition', flavour: 'note', title, blocks: parse(see ? whole : content) };
}

/** An example is a conversation, or text around literal blocks that are. */
function example({ options, content }: Directive, parse: BlockParser): Block {
  const title = restInlines(options.get('title') ?? '');
  if (options.has('annotated')) return { kind: 'example', title, blocks: parse(content, 'qmp') };
  const blocks = content.some((line) => !isBlank(line)) ? [codeBlock(content, 'qmp')] : [];
  return { kind: 'example', title, blocks };
}

/** A title for a table that is written in its content. */
function table({ argument, content }: Directive, parse: BlockParser): Block | null {
  const [only, ...others] = parse(content);
  if (only?.kind !== 'table' || others.length > 0) return null;
  return { ...only, title: restInlines(argument) };
}
