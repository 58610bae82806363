import { definitionDocs } from '../../codegen/definition-docs.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import type { Form } from '../../model/forms.js';
import type { AlternateType, StructType, UnionType } from '../../model/type.js';
import type { TypesScope } from './types-scope.js';

/** The comment of a type in one form; where there are two, that of the sent one says so. */
export function formDocs(
  type: StructType | UnionType | AlternateType,
  form: Form,
  { names, comment }: TypesScope,
): string | undefined {
  return comment((reader) => {
    const docs = definitionDocs(type, reader);
    const received = names.type(type, 'received');
    if (names.type(type, form) === received) return docs;
    const text = `This is the form that is sent; ${linkTo(received)} is what is received.`;
    return { ...docs, blocks: [...docs.blocks, { kind: 'words', text }] };
  });
}
