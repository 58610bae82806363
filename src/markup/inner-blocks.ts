import { assertNever } from '../model/assert-never.js';
import type { Block } from './block.js';

/** The blocks that a block holds, one level down. */
export function innerBlocks(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat();
    case 'definitions':
      return block.items.flatMap(({ blocks }) => blocks);
    case 'example':
    case 'admonition':
    case 'quote':
      return block.blocks;
    case 'paragraph':
    case 'heading':
    case 'table':
    case 'code':
    case 'unknown':
      return [];
    default:
      return assertNever(block);
  }
}
