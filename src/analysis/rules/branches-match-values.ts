import { didYouMean } from '../../diagnostics/suggestion.js';
import { fail, type CheckContext } from '../check-context.js';
import type { EnumNode, UnionNode } from '../shape/definition-node.js';
import { tagTypeOf } from './discriminator.js';

/**
 * Every branch of a union is named after a value of its enum. From 2.7 to 2.12 every value needs
 * a branch; from 4.2 on a union needs a value at least. In 2.5 no value may have the name of the
 * discriminator.
 */
export function checkBranchesMatchValues(union: UnionNode, context: CheckContext): void {
  const tag = tagTypeOf(union, context);
  if (!tag) return;
  const values = new Set(tag.values.map(({ name }) => name));
  for (const { name, span } of union.branches) {
    if (values.has(name)) continue;
    const parameters = { name, union: union.name, tag: tag.name, hint: didYouMean(name, values) };
    const notes = [{ message: `enum '${tag.name}'`, span: tag.span }];
    fail(context, union, 'unknown-branch', parameters, span, notes);
  }
  checkTagName(union, tag, context);
  const covered = new Set(union.branches.map(({ name }) => name));
  const missing = [...values].filter((value) => !covered.has(value));
  if (missing.length > 0 && context.dialect.has('union-covers-enum')) {
    const parameters = { union: union.name, values: missing, tag: tag.name };
    fail(context, union, 'missing-branch', parameters, union.span);
  }
  if (values.size === 0 && covered.size === 0 && context.dialect.has('empty-union-data')) {
    fail(context, union, 'empty-union', { name: union.name }, union.span);
  }
}

/** QEMU 2.5 puts the branches into the C struct that holds the discriminator. */
function checkTagName(union: UnionNode, tag: EnumNode, context: CheckContext): void {
  const { branches, discriminator } = union;
  if (!context.dialect.has('reserved-tag-name') || branches.length === 0) return;
  const value = tag.values.find(({ name }) => name === discriminator?.name);
  if (!value || !discriminator) return;
  const why = `enum '${tag.name}' has a value of that name`;
  const parameters = { name: discriminator.name, union: union.name, why };
  const notes = [{ message: 'the value', span: value.span }];
  fail(context, union, 'bad-discriminator', parameters, discriminator.span, notes);
}
