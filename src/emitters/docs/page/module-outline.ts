import type { DocReader } from '../../../codegen/doc-reader.js';
import { firstSentence } from '../../../markup/first-sentence.js';
import type { Inline } from '../../../markup/inline.js';
import type { Definition } from '../../../model/definition.js';
import type { Module, Schema } from '../../../model/schema.js';
import { moduleTexts } from './module-page.js';

/** What an index says of the page of a module: it takes no page to know. */
export interface ModuleOutline {
  readonly path: string;
  /** The first heading of the module; empty where it has none. */
  readonly title: readonly Inline[];
  readonly definitions: readonly DefinitionSummary[];
}

export interface DefinitionSummary {
  readonly definition: Definition;
  readonly summary: readonly Inline[];
}

/** In the order of the schema; only those modules that have a page. */
export function moduleOutlines({ modules }: Schema, reader: DocReader): readonly ModuleOutline[] {
  return modules.flatMap((module) => moduleOutline(module, reader) ?? []);
}

function moduleOutline(module: Module, reader: DocReader): ModuleOutline | undefined {
  const blocks = moduleTexts(module, reader).flatMap((text) => text.blocks);
  if (module.definitions.length === 0 && blocks.length === 0) return undefined;
  const heading = blocks.find((block) => block.kind === 'heading');
  const definitions = module.definitions.map((definition) => ({
    definition,
    summary: firstSentence(reader.description(definition.doc?.body ?? '', 'untagged')),
  }));
  return { path: module.path, title: heading?.inlines ?? [], definitions };
}
