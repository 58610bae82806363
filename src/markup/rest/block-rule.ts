import type { Block } from '../block.js';

/** Where a rule looks, and what it may ask for. */
export interface BlockInput {
  readonly lines: readonly string[];
  /** A line that is not blank. */
  readonly at: number;
  /** Reads what stands inside a block. */
  readonly parse: BlockParser;
  /** What literal blocks hold here. */
  readonly literals: string;
}

/** @param literals the language of literal blocks; that of what is around where it is left out */
export type BlockParser = (lines: readonly string[], literals?: string) => readonly Block[];

export interface BlockMatch {
  readonly blocks: readonly Block[];
  /** The line to go on with; further than `at`. */
  readonly next: number;
}

/** Recognises one kind of block; null where something else stands. */
export type BlockRule = (input: BlockInput) => BlockMatch | null;
