import { codeSpan } from '../../../markup/markdown.js';
import { assertNever } from '../../../model/assert-never.js';
import type { Definition } from '../../../model/definition.js';
import type { EnumType, Type } from '../../../model/type.js';
import type { MarkdownScope } from './markdown-scope.js';

/** A type as part of a sentence; a link where it is defined somewhere. */
export function writeType(type: Type, scope: MarkdownScope): string {
  switch (type.kind) {
    case 'builtin':
      return codeSpan(type.name);
    case 'array':
      return `array of ${writeType(type.element, scope)}`;
    case 'enum':
      return type.implicit ? choice(type) : definitionLink(type, scope);
    case 'struct':
      return type.implicit ? 'object' : definitionLink(type, scope);
    case 'union':
    case 'alternate':
      return definitionLink(type, scope);
    default:
      return assertNever(type);
  }
}

export function definitionLink(
  definition: Definition,
  { links, page }: Pick<MarkdownScope, 'links' | 'page'>,
): string {
  return `[${codeSpan(definition.name)}](${links.to(page, definition)})`;
}

function choice({ values }: EnumType): string {
  return `one of ${values.map(({ name }) => codeSpan(name)).join(', ')}`;
}
