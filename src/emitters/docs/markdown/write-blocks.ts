import type {
  AdmonitionBlock,
  Block,
  CodeBlock,
  DefinitionsBlock,
  ExampleBlock,
  HeadingBlock,
  ListBlock,
} from '../../../markup/block.js';
import { codeFence } from '../../../markup/markdown.js';
import { assertNever } from '../../../model/assert-never.js';
import { callsIn } from '../page/call-text.js';
import { indent, item, paragraphs } from './lines.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeInlines, writeLine } from './write-inlines.js';
import { writeTable } from './write-table.js';

/** Blocks with blank lines between them. */
export function writeBlocks(blocks: readonly Block[], scope: MarkdownScope): string {
  const pieces = blocks.map((block, at) => {
    const written = writeBlock(block, scope);
    return joinsList(blocks[at - 1], block) ? `<!-- -->\n\n${written}` : written;
  });
  return paragraphs(...pieces);
}

/** Two lists in a row would be one. */
function joinsList(previous: Block | undefined, block: Block): boolean {
  const kinds = [previous, block].map((one) => {
    if (one?.kind === 'definitions') return 'bullets';
    return one?.kind === 'list' ? (one.ordered ? 'numbers' : 'bullets') : null;
  });
  return kinds[0] !== null && kinds[0] === kinds[1];
}

function writeBlock(block: Block, scope: MarkdownScope): string {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.inlines, scope);
    case 'heading':
      return heading(block, scope);
    case 'list':
      return list(block, scope);
    case 'definitions':
      return definitions(block, scope);
    case 'code':
      return code(block, scope);
    case 'example':
      return example(block, scope);
    case 'admonition':
      return admonition(block, scope);
    case 'table':
      return writeTable(block, scope);
    case 'quote':
      return indent(writeBlocks(block.blocks, { ...scope, nested: true }), '> ');
    case 'unknown':
      return codeFence(block.text, 'rst');
    default:
      return assertNever(block);
  }
}

function heading({ level, inlines }: HeadingBlock, scope: MarkdownScope): string {
  const text = writeLine(inlines, scope);
  return scope.nested ? bold(text) : `${'#'.repeat(Math.min(6, level + scope.headings))} ${text}`;
}

/** Text that is bold in part stays as it is. */
function bold(text: string): string {
  return text === '' || text.includes('**') ? text : `**${text}**`;
}

function list({ ordered, start, items }: ListBlock, scope: MarkdownScope): string {
  const inner = { ...scope, nested: true };
  const written = items.map((blocks, at) => {
    const mark = ordered ? `${String(start + at)}. ` : '- ';
    return item(mark, writeBlocks(blocks, inner)).trimEnd();
  });
  const tight = items.every((blocks) => blocks.length === 1 && blocks[0]?.kind === 'paragraph');
  return written.join(tight ? '\n' : '\n\n');
}

function definitions({ items }: DefinitionsBlock, scope: MarkdownScope): string {
  const inner = { ...scope, nested: true };
  const written = items.map(({ term, blocks }) =>
    item('- ', paragraphs(bold(writeLine(term, inner)), writeBlocks(blocks, inner))),
  );
  return written.join('\n\n');
}

/**
 * A conversation is JSON but for its arrows, which renderers of JSON5 take for operators and those
 * of JSON for mistakes.
 */
function code({ language, text }: CodeBlock, scope: MarkdownScope): string {
  if (language !== 'qmp') return codeFence(text, language);
  const talk = codeFence(text, /^\s*(?:->|<-)/m.test(text) ? 'json5' : 'json');
  const calls = callsIn(text, scope);
  return paragraphs(talk, calls === '' ? '' : codeFence(calls, 'ts'));
}

function example({ title, blocks }: ExampleBlock, scope: MarkdownScope): string {
  return paragraphs(bold(writeLine(title, scope)), writeBlocks(blocks, scope));
}

/** GitHub's alerts; where those cannot be, a quotation that begins with the same word. */
function admonition({ flavour, title, blocks }: AdmonitionBlock, scope: MarkdownScope): string {
  const inner = { ...scope, nested: true };
  const own = bold(writeLine(title, inner));
  const text = writeBlocks(blocks, inner);
  if (!scope.nested) {
    // Only a paragraph may follow the mark without a gap.
    const gap = own === '' && blocks[0]?.kind !== 'paragraph' ? '\n\n' : '\n';
    return indent(`[!${flavour.toUpperCase()}]${gap}${paragraphs(own, text)}`, '> ');
  }
  const word = flavour.charAt(0).toUpperCase() + flavour.slice(1);
  return indent(paragraphs(own === '' ? bold(word) : own, text), '> ');
}
