import { posix } from 'node:path';
import type { GeneratedFile } from '../codegen/generated-file.js';

/** The text between the tags, with its entities read. */
export function textOfHtml(html: string): string {
  return entitiesRead(
    html.replace(/<(script|style)\b[^]*?<\/\1>/g, '').replace(/<[!/a-z][^>]*>/gi, ''),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function entitiesRead(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

/** What follows every link of a site finds: targets that are not there, anchors that are there twice. */
export function siteProblems(files: readonly GeneratedFile[]): readonly string[] {
  const anchors = new Map(files.map(({ path, text }) => [path, anchorsOf(text)]));
  const links = files.flatMap((file) => linksOf(file).map((link) => ({ from: file.path, link })));
  const known = new Map<string, string | undefined>();
  const broken = links.flatMap(({ from, link }) => {
    const key = `${posix.dirname(from)} ${link.startsWith('#') ? `${from}${link}` : link}`;
    if (!known.has(key)) known.set(key, problemOf(from, link, anchors));
    const problem = known.get(key);
    return problem === undefined ? [] : [`${from}: ${link}: ${problem}`];
  });
  const twice = files.flatMap(({ path, text }) => {
    const ids = idsOf(text);
    const repeated = ids.filter((id, at) => ids.indexOf(id) !== at);
    return ids.length === new Set(ids).size ? [] : repeated.map((id) => `${path}: #${id} twice`);
  });
  return [...broken, ...twice];
}

function problemOf(
  from: string,
  link: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (/^[a-z]+:/i.test(link)) {
    return /^(?:https?:\/\/|data:,$)/i.test(link) ? undefined : 'an address of another kind';
  }
  const [path = '', fragment] = link.split('#');
  const [plain = ''] = path.split('?');
  const target = plain === '' ? from : posix.join(posix.dirname(from), plain);
  const found = anchors.get(target);
  if (!found) return 'there is no such page';
  return fragment === undefined || found.has(fragment) ? undefined : 'there is no such anchor';
}

function linksOf({ path, text }: GeneratedFile): readonly string[] {
  if (!path.endsWith('.html')) return [];
  return [...text.matchAll(/<[a-z][^>]*? (?:href|src)="([^"]*)"/g)].map(([, link = '']) =>
    entitiesRead(link),
  );
}

function anchorsOf(text: string): ReadonlySet<string> {
  return new Set(idsOf(text));
}

function idsOf(text: string): readonly string[] {
  return [...text.matchAll(/<[a-z][^>]*? id="([^"]*)"/g)].map(([, id = '']) => id);
}
