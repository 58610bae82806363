import type { Module } from '../model/schema.js';

/**
 * Output paths of modules, without extension: where the module lies below the schema's root, so
 * that they are the same whichever entry was compiled. A path that leaves the root stays inside
 * the output, and no two paths are one on a disk that ignores case.
 */
export function modulePaths(modules: readonly Module[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const { path } of modules) {
    const safe = safePath(path);
    let unique = safe;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${safe}-${count}`;
    taken.add(unique.toLowerCase());
    paths.set(path, unique);
  }
  return paths;
}

function safePath(path: string): string {
  const segments = path
    .replace(/\.json$/, '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => (segment === '..' ? '__' : segment.replace(/[^\w.-]/g, '_')));
  return segments.length === 0 ? '_' : segments.join('/');
}
