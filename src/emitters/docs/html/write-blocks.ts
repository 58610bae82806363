import type {
  AdmonitionBlock,
  Block,
  CodeBlock,
  HeadingBlock,
  ListBlock,
  TableBlock,
  TableRow,
} from '../../../markup/block.js';
import { plainText } from '../../../markup/plain-text.js';
import { assertNever } from '../../../model/assert-never.js';
import { html, joined, nothing, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';
import { writeConversation } from './write-conversation.js';
import { writeInlines } from './write-inlines.js';

/** Documentation as elements, one after another. */
export function writeBlocks(blocks: readonly Block[], scope: HtmlScope): Html {
  return joined(blocks.map((block) => writeBlock(block, scope)));
}

function writeBlock(block: Block, scope: HtmlScope): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${writeInlines(block.inlines, scope)}</p> `;
    case 'heading':
      return heading(block, scope);
    case 'list':
      return list(block, scope);
    case 'definitions':
      return html`<dl>
        ${block.items.map(
          ({ term, blocks }) =>
            html`<dt>${writeInlines(term, scope)}</dt>
              <dd>${writeBlocks(blocks, scope)}</dd>`,
        )}
      </dl> `;
    case 'code':
      return code(block, scope);
    case 'example':
      return joined([
        block.title.length === 0
          ? nothing
          : html`<p class="caption">${writeInlines(block.title, scope)}</p> `,
        writeBlocks(block.blocks, scope),
      ]);
    case 'admonition':
      return admonition(block, scope);
    case 'table':
      return table(block, scope);
    case 'quote':
      return html`<blockquote>${writeBlocks(block.blocks, scope)}</blockquote> `;
    case 'unknown':
      return codeHtml(html`${block.text}`);
    default:
      return assertNever(block);
  }
}

/** Lines of code, which a keyboard can scroll. */
export function codeHtml(code: Html): Html {
  return html`<pre tabindex="0"><code>${code}</code></pre> `;
}

function heading({ level, inlines }: HeadingBlock, scope: HtmlScope): Html {
  const text = writeInlines(inlines, scope);
  switch (level + scope.headings) {
    case 2:
      return html`<h2>${text}</h2> `;
    case 3:
      return html`<h3>${text}</h3> `;
    case 4:
      return html`<h4>${text}</h4> `;
    case 5:
      return html`<h5>${text}</h5> `;
    default:
      return html`<h6>${text}</h6> `;
  }
}

function list({ ordered, start, items }: ListBlock, scope: HtmlScope): Html {
  if (!ordered) {
    return html`<ul>
      ${items.map((blocks) => html`<li>${itemHtml(blocks, scope)}</li>`)}
    </ul> `;
  }
  const numbered = items.map(
    (blocks, at) => html`<li value="${start + at}">${itemHtml(blocks, scope)}</li>`,
  );
  return html`<ol>
    ${numbered}
  </ol> `;
}

/** A single paragraph in an item needs no space around it. */
function itemHtml(blocks: readonly Block[], scope: HtmlScope): Html {
  const [only, ...rest] = blocks;
  if (only?.kind === 'paragraph' && rest.length === 0) return writeInlines(only.inlines, scope);
  return writeBlocks(blocks, scope);
}

function code({ language, text }: CodeBlock, scope: HtmlScope): Html {
  return language === 'qmp' ? writeConversation(text, scope) : codeHtml(html`${text}`);
}

const admonitionWords: Readonly<Record<AdmonitionBlock['flavour'], string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

function admonition({ flavour, title, blocks }: AdmonitionBlock, scope: HtmlScope): Html {
  const head = title.length > 0 ? writeInlines(title, scope) : html`${admonitionWords[flavour]}`;
  return html`<div class="note ${flavour}">
    <p class="note-title">${head}</p>
    ${writeBlocks(blocks, scope)}
  </div> `;
}

function table({ title, header, rows }: TableBlock, scope: HtmlScope): Html {
  const cells = (row: TableRow) =>
    row.map((inlines) => html`<td>${writeInlines(inlines, scope)}</td>`);
  const head = header
    ? html`<thead>
        <tr>
          ${header.map((cell) => headCell(cell, scope))}
        </tr>
      </thead>`
    : nothing;
  const caption =
    title.length > 0
      ? html`<caption>
          ${writeInlines(title, scope)}
        </caption>`
      : nothing;
  const body = rows.map(
    (row) =>
      html`<tr>
        ${cells(row)}
      </tr>`,
  );
  return scrolling(
    plainText(title),
    html`<table>
      ${caption}${head}
      <tbody>
        ${body}
      </tbody>
    </table>`,
  );
}

/** A heading without text is none. */
function headCell(cell: TableRow[number], scope: HtmlScope): Html {
  const text = writeInlines(cell, scope);
  return text.text === '' ? html`<td></td>` : html`<th scope="col">${text}</th>`;
}

/** What may be wider than a phone, in a frame that scrolls. */
export function scrolling(label: string, content: Html): Html {
  const name = label === '' ? 'Table' : label;
  return html`<div class="scroll" role="group" aria-label="${name}" tabindex="0">${content}</div> `;
}
