import type { Definition } from '../../../model/definition.js';
import type { DefinitionEntry } from '../page/page.js';
import { html, nothing, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';

/** More than these on one side are counted, not drawn. */
const most = 8;

/** What a box and its surroundings measure, in the units of the drawing. */
const row = 30;
const box = 22;
const gap = 70;
/** Of a character in the font of code. */
const character = 7.3;
const padding = 14;

/** What stands on one side of the drawing. */
interface Side {
  readonly shown: readonly Definition[];
  readonly left: number;
  readonly width: number;
  readonly more: number;
}

/**
 * A drawing of a type with those that use it on its left, and those that it uses on its right. It
 * repeats what lists say in words, so it is left out for those who hear the page.
 */
export function writeDiagram(
  { definition, usedBy, uses }: DefinitionEntry,
  scope: HtmlScope,
): Html {
  if (definition.kind === 'command' || definition.kind === 'event') return nothing;
  const users = [...new Set(usedBy.map(({ user }) => user))];
  if (users.length + uses.length === 0) return nothing;
  const left = side(users, 0);
  const centre = { left: left.width === 0 ? 0 : left.width + gap, width: widthOf(definition.name) };
  const right = side(uses, centre.left + centre.width + gap);
  const rows = Math.max(1, rowsOf(left), rowsOf(right));
  const middle = (rows * row) / 2;
  const width = right.width === 0 ? centre.left + centre.width : right.left + right.width;
  const lines = [
    ...ends(left, rows).map((y) => line(left.left + left.width, y, centre.left, middle)),
    ...ends(right, rows).map((y) => line(centre.left + centre.width, middle, right.left, y)),
  ];
  const own = boxHtml(definition, { left: centre.left, width: centre.width, y: middle }, scope);
  const boxes = html`${sideHtml(left, rows, scope)}<g class="own">${own}</g
    >${sideHtml(right, rows, scope)}`;
  return html`<div class="diagram" aria-hidden="true">
    <svg viewBox="-1 0 ${width + 2} ${rows * row}" width="${width + 2}" height="${rows * row}">
      ${lines}${boxes}
    </svg>
  </div> `;
}

function side(all: readonly Definition[], left: number): Side {
  const shown = all.slice(0, all.length > most ? most - 1 : most);
  const width = Math.max(0, ...shown.map(({ name }) => widthOf(name)));
  return { shown, left, width, more: all.length - shown.length };
}

function widthOf(name: string): number {
  return Math.round(name.length * character) + padding;
}

function rowsOf({ shown, more }: Side): number {
  return shown.length + (more > 0 ? 1 : 0);
}

/** The middles of the rows of a side, which stand around the middle of the drawing. */
function ends(of: Side, rows: number): readonly number[] {
  const own = rowsOf(of);
  const top = ((rows - own) * row) / 2;
  return Array.from({ length: own }, (_, at) => top + at * row + row / 2);
}

function sideHtml(of: Side, rows: number, scope: HtmlScope): Html {
  const at = ends(of, rows);
  const boxes = of.shown.map((definition, index) => {
    const place = { left: of.left, width: widthOf(definition.name), y: at[index] ?? 0 };
    // Those that use it end where the lines begin.
    const left = of.left === 0 ? of.width - place.width : of.left;
    return boxHtml(definition, { ...place, left }, scope);
  });
  const anchor = of.left === 0 ? html` text-anchor="end" x="${of.width}"` : html` x="${of.left}"`;
  const y = (at.at(-1) ?? 0) + 4;
  const more = of.more > 0 ? html`<text${anchor} y="${y}">and ${of.more} more</text>` : nothing;
  return html`${boxes}${more}`;
}

interface Place {
  readonly left: number;
  readonly width: number;
  readonly y: number;
}

function boxHtml(definition: Definition, { left, width, y }: Place, scope: HtmlScope): Html {
  const { links, page } = scope;
  const rect = html`<rect
    x="${left}"
    y="${y - box / 2}"
    width="${width}"
    height="${box}"
    rx="4"
  />`;
  const text = html`<text x="${left + padding / 2}" y="${y + 4}">${definition.name}</text>`;
  return html`<a href="${links.to(page, definition)}" tabindex="-1">${rect}${text}</a>`;
}

function line(fromX: number, fromY: number, toX: number, toY: number): Html {
  const half = (fromX + toX) / 2;
  return html`<path d="M${fromX} ${fromY}C${half} ${fromY} ${half} ${toY} ${toX} ${toY}" />`;
}
