import { definitionDocs } from '../../codegen/definition-docs.js';
import type { DocBlock } from '../../codegen/doc-block.js';
import { taggedDocBlocks } from '../../codegen/doc-blocks.js';
import { renderJsDoc } from '../../codegen/jsdoc.js';
import { unionOf } from '../../codegen/layout/type-node.js';
import type { Statement } from '../../codegen/statement.js';
import { typeOf } from '../../codegen/type-of.js';
import { conditionText } from '../../model/condition-text.js';
import type { AlternateType, Alternative } from '../../model/type.js';
import type { TypesScope } from './types-scope.js';

/** A plain union: the JSON kind of a value tells its alternative, on the wire and in TypeScript. */
export function alternateStatements(
  type: AlternateType,
  { names, settings, file }: TypesScope,
): Statement[] {
  const docs = definitionDocs(type, settings);
  const described = settings.docs === 'full' ? type.alternatives.flatMap(alternativeItem) : [];
  return [
    {
      kind: 'type',
      name: names.type(type),
      type: unionOf(
        type.alternatives.map((alternative) => typeOf(alternative.type, file, settings)),
      ),
      docs: renderJsDoc({ ...docs, blocks: [...docs.blocks, ...described] }),
    },
  ];
}

function alternativeItem({ name, text, condition }: Alternative): readonly DocBlock[] {
  const [first] = taggedDocBlocks(text);
  const words = [
    ...(first && first.kind !== 'code' ? [first.text] : []),
    ...(condition ? [`Only with ${conditionText(condition.tree)}.`] : []),
  ];
  return words.length === 0 ? [] : [{ kind: 'item', text: `\`${name}\`: ${words.join(' ')}` }];
}
