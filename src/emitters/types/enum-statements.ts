import { definitionDocs, memberDocs } from '../../codegen/definition-docs.js';
import type { DocBlock } from '../../codegen/doc-block.js';
import { linkTo, renderJsDoc } from '../../codegen/jsdoc.js';
import { call, list } from '../../codegen/layout/expression.js';
import { arrayOf, unionOf } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { Settings } from '../../codegen/settings.js';
import type { Statement } from '../../codegen/statement.js';
import { sinceIn } from '../../model/since.js';
import type { EnumType, EnumValue } from '../../model/type.js';
import type { TypesScope } from './types-scope.js';

/** A union of literals, and a frozen list of the same values for when the program runs. */
export function enumStatements(type: EnumType, { names, settings }: TypesScope): Statement[] {
  const values = type.values.map(({ name }) => literal(name));
  const name = names.type(type);
  const docs = definitionDocs(type, settings);
  const described = type.values.flatMap((value) => valueItem(value, settings));
  return [
    {
      kind: 'type',
      name,
      type: unionOf(values),
      docs: renderJsDoc({ ...docs, blocks: [...docs.blocks, ...described] }),
    },
    {
      kind: 'const',
      name: names.values(type),
      type: arrayOf(name),
      // Without the mark a bundler has to keep the call, used or not.
      value: call('/* @__PURE__ */ Object.freeze', list(values)),
      docs: `Every ${linkTo(name)}, in the order of the schema.`,
    },
  ];
}

/** What is said of a value; nothing where there is nothing. */
function valueItem(value: EnumValue, settings: Settings): readonly DocBlock[] {
  const { blocks, tags } = memberDocs(value, settings);
  const said = [
    ...blocks.map((block) => (block.kind === 'code' ? block.lines.join(' ') : block.text)),
    ...tags.flatMap(({ name, text }) => (name === 'since' ? [] : `${name}: ${text}`)),
  ];
  const since = sinceIn(value.text);
  const text = said.map(sentence).join(' ') + (since === undefined ? '' : ` (since ${since})`);
  if (text === '') return [];
  return [{ kind: 'item', text: `\`${value.name}\`: ${text.trim()}` }];
}

/** Only what follows has to know where it ends. */
function sentence(text: string, at: number, all: readonly string[]): string {
  const last = at === all.length - 1;
  return last || /[.!?:]$/.test(text) ? text : `${text}.`;
}
