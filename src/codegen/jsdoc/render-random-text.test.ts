import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { parseExample, parseMarkup } from '../../markup/parse-markup.js';
import { Random } from '../../testing/random.js';
import type { JsDoc } from './js-doc.js';
import { linkTo } from './link-to.js';
import { renderJsDoc } from './render-js-doc.js';

/** What means something to the markup, to Markdown, to JSDoc, to TypeScript or to HTML. */
const pieces = [
  ...['*/', '/*', '/**', '//', '*', '**', '_', '@', '@deprecated', '@a:', '{', '}', '{@link', '|'],
  ...['`', '``', '```', '~~~', '\\', '\\@', '\\*', '/', '<', '>', '<b>', '</', '&lt;', '[x](y)'],
  ...['\n', '\n', '\n\n', '\n  ', '\n   ', '\r', '\u2028', '\u2029', '\0', '\u202e', '\t', ' '],
  ...[' ', '  ', '- ', '\n- ', '1. ', '= ', '===', '== ==', '#', '::', '.. note::', '.. x::'],
  ...[
    '.. qmp-example::\n\n  ',
    ':qapi:cmd:`',
    ':ref:`',
    '`Disk`',
    '@Disk',
    'Disk',
    '`_',
    'https://',
  ],
  ...['word', 'a', '7', '.', '(', ')', 'export const evil = 1;', 'é', '😀', '\ud800'],
];

const tagNames = ['deprecated', 'returns', 'throws', 'since', 'see', 'example', 'defaultValue'];

function randomText(random: Random): string {
  return Array.from({ length: 1 + random.below(12) }, () => random.pick(pieces)).join('');
}

function randomDoc(random: Random): JsDoc {
  const style = { language: random.pick(['rest', 'texinfo'] as const), hanging: true };
  const blocks = () => {
    const text = randomText(random);
    return random.below(8) === 0 ? parseExample(text) : parseMarkup(text, style, 'tagged');
  };
  const tags = tagNames.filter(() => random.below(3) === 0);
  return {
    blocks: blocks(),
    tags: tags.map((name) => ({ name, blocks: blocks() })),
    links: (name) => (name === 'Disk' ? linkTo('Disk') : undefined),
  };
}

/** What a compiler takes a comment for. */
function readComment(text: string) {
  const lines = text.split('\n').map((line) => ` * ${line}`.trimEnd());
  const source = `/**\n${lines.join('\n')}\n */\nexport const innocent = 1;\n`;
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const [statement, ...others] = file.statements;
  const comments = ts.getLeadingCommentRanges(source, 0) ?? [];
  const tags = statement ? ts.getJSDocTags(statement) : [];
  const links: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDocLink(node)) links.push(node.getText(file));
    ts.forEachChild(node, visit);
  };
  for (const node of (statement as { jsDoc?: readonly ts.Node[] } | undefined)?.jsDoc ?? [])
    visit(node);
  return {
    comments: comments.length,
    statements: others.length + 1,
    tags: tags.map(({ tagName }) => tagName.text),
    typed: tags.filter((tag) => 'typeExpression' in tag && tag.typeExpression !== undefined).length,
    links: links.filter((link) => link !== '{@link Disk}'),
    // eslint-disable-next-line no-control-regex -- these are the ones to find
    hidden: /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]/.test(text),
  };
}

describe('a comment of any text', () => {
  it('is one comment, with our own tags and links only', () => {
    const random = new Random(20);
    for (let count = 0; count < 10_000; count++) {
      const doc = randomDoc(random);
      const text = renderJsDoc(doc);
      if (text === undefined) continue;
      expect({ text, ...readComment(text) }).toEqual({
        text,
        comments: 1,
        statements: 1,
        tags: doc.tags.map(({ name }) => name),
        typed: 0,
        links: [],
        hidden: false,
      });
    }
  }, 60_000);
});
