import { expect, it } from '@jest/globals';
import type { Block } from './block.js';
import { innerBlocks } from './inner-blocks.js';

const [a, b]: readonly Block[] = ['a', 'b'].map((text) => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
}));
const blocks = [a, b].flatMap((block) => block ?? []);

it.each<Block>([
  { kind: 'list', ordered: false, start: 1, items: blocks.map((block) => [block]) },
  { kind: 'definitions', items: blocks.map((block) => ({ term: [], blocks: [block] })) },
  { kind: 'quote', blocks },
  { kind: 'example', title: [], blocks },
  { kind: 'admonition', flavour: 'note', title: [], blocks },
])('finds those in a $kind, in order', (block) => {
  expect(innerBlocks(block)).toEqual(blocks);
});

it('finds none in what holds text', () => {
  expect(blocks.flatMap(innerBlocks)).toEqual([]);
  expect(innerBlocks({ kind: 'code', language: 'text', text: 'a' })).toEqual([]);
});
