import type { DefinitionHistory } from './history.js';
import { relativePath } from '../links.js';
import type { ReleaseSet } from './release-set.js';

/**
 * Which page of which release has what, as a script: for the way from a definition to the same one
 * in another release. Pages are numbered, since there are few; -1 is where there is none.
 */
export function versionTable({ releases, histories }: ReleaseSet): string {
  const pages = new Map<string, number>();
  const numberOf = (path: string) => {
    const known = pages.get(path) ?? pages.size;
    pages.set(path, known);
    return known;
  };
  const pageAt = ({ versions }: DefinitionHistory, at: number) => {
    const [version, release] = [versions[at], releases[at]];
    if (!version || !release) return -1;
    const path = release.links.page(version.definition.location.file);
    return numberOf(relativePath(release.links.index, path));
  };
  const anchors = [...histories.values()].map((history) => {
    const numbers = releases.map((_, at) => pageAt(history, at));
    return `${JSON.stringify(history.anchor)}:[${numbers.join(',')}]`;
  });
  const labels = JSON.stringify(releases.map(({ label }) => label));
  return `qapiVersions({\nreleases:${labels},\npages:${JSON.stringify([...pages.keys()])},\nanchors:{\n${anchors.join(',\n')}\n}});\n`;
}
