import { GaveUp } from '../diagnostics/gave-up.js';
import { diagnostic } from '../diagnostics/report.js';
import type { Span } from '../source/source.js';

/** How many values and descriptions a schema may hold; QEMU's own hold thirty thousand. */
export const maxValues = 1_000_000;

/** How many characters a comment may have; QEMU's have some thousands. */
export const maxCommentLength = 4 * 2 ** 20;

/** What the files of a schema may still hold together, so that none exhausts the memory. */
export class Budget {
  private left = maxValues;

  /**
   * @param span what was too much
   * @throws GaveUp where nothing is left
   */
  spend(count: number, span: Span): void {
    this.left -= count;
    if (this.left < 0) giveUp(maxValues, 'values and descriptions', span);
  }

  /**
   * @param span of a documentation comment
   * @throws GaveUp where it is longer than any is, or nothing is left
   */
  spendComment(span: Span): void {
    if (span.end - span.start > maxCommentLength) {
      giveUp(maxCommentLength, 'characters in a comment', span);
    }
    this.spend(1, span);
  }
}

function giveUp(limit: number, what: string, span: Span): never {
  throw new GaveUp(diagnostic('schema-too-large', { limit, what }, { span }));
}
