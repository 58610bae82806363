import { codeSpan } from '../../../markup/markdown.js';
import type { Links } from '../links.js';
import { relativePath } from '../links.js';
import type { IndexPage, ModuleSummary } from '../page/index-page.js';
import type { DefinitionSummary } from '../page/module-outline.js';
import { kindWords } from '../page/kind-words.js';
import { paragraphs } from './lines.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeLine } from './write-inlines.js';
import { definitionLink } from './write-type.js';

export function writeModuleList({ modules }: IndexPage, scope: MarkdownScope): string {
  return modules.map((module) => moduleLine(module, scope)).join('\n');
}

function moduleLine({ path, title, definitions }: ModuleSummary, scope: MarkdownScope): string {
  const link = `[${codeSpan(path)}](${relativeLink(scope.links, scope.page, path)})`;
  const count = `${String(definitions)} definition${definitions === 1 ? '' : 's'}`;
  const text = writeLine(title, scope);
  return `- ${link}${text === '' ? '' : `: ${text}`} (${count})`;
}

function relativeLink(links: Links, from: string, module: string): string {
  return relativePath(from, links.page(module));
}

export function writeKindLists({ kinds }: IndexPage, scope: MarkdownScope): string {
  const lists = kinds.map(({ kind, definitions }) => {
    const lines = definitions.map((one) => definitionLine(one, scope));
    return paragraphs(`## ${kindWords[kind].many}`, lines.join('\n'));
  });
  return paragraphs(...lists);
}

function definitionLine({ definition, summary }: DefinitionSummary, scope: MarkdownScope): string {
  const marks = [
    definition.deprecated ? '**deprecated**' : '',
    definition.unstable ? '**unstable**' : '',
  ].filter((mark) => mark !== '');
  const link = definitionLink(definition, scope);
  const marked = marks.length === 0 ? link : `${link} (${marks.join(', ')})`;
  const text = writeLine(summary, scope);
  return `- ${marked}${text === '' ? '' : `: ${text}`}`;
}
