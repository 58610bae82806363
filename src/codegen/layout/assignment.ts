import { group, ifBreak, indent, line, mustBreak, type Doc } from './doc.js';

/**
 * How the right side of `=` or `:` follows the left one:
 * - `fluid`: on the line after where its first piece does not fit
 * - `after`: on the line after where the whole does not fit
 * - `beside`: on the same line, always
 * - `own`: it brings its own line and indentation
 */
export type AssignmentLayout = 'fluid' | 'after' | 'beside' | 'own';

export function assignment(left: Doc, right: Doc, layout: AssignmentLayout): Doc {
  switch (layout) {
    case 'fluid': {
      const id = Symbol('fluid');
      const moved = group(right);
      return group([left, group(indent(line), { id }), ifBreak(indent(moved), moved, id)]);
    }
    case 'after':
      return group([left, group(indent([line, right]), { broken: mustBreak(right) })]);
    case 'beside':
      return group([left, ' ', group(right)]);
    case 'own':
      return group([left, right]);
  }
}
