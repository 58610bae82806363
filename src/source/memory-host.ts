import type { SourceHost } from './host.js';

/**
 * A host over files in memory.
 *
 * @param files text or bytes by path; a path that does not begin with `/` is taken from `/`
 */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): SourceHost {
  const encoder = new TextEncoder();
  const contents = new Map<string, Uint8Array>();
  const folders = new Set<string>(['/']);
  for (const [name, content] of Object.entries(files)) {
    const path = name.startsWith('/') ? name : `/${name}`;
    contents.set(path, typeof content === 'string' ? encoder.encode(content) : content);
    for (let at = path.indexOf('/', 1); at !== -1; at = path.indexOf('/', at + 1)) {
      folders.add(path.slice(0, at));
    }
  }
  return {
    read: (path) => contents.get(path) ?? (folders.has(path) ? 'directory' : 'missing'),
    realPath: (path) => (contents.has(path) || folders.has(path) ? path : undefined),
  };
}
