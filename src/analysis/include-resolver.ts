import { posix } from 'node:path';
import { readFailures, type SourceHost } from '../source/host.js';

/** What an include leads to. */
export type Resolution =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'outside'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly why: string };

/**
 * Finds included files: beside the including file, else in the include folders. Schema text is
 * not trusted, so nothing outside of the schema's root and those folders is read, links resolved.
 */
export class IncludeResolver {
  /** Absolute path of the schema's root. */
  readonly root: string;
  private readonly host: SourceHost;
  private readonly folders: readonly string[];
  private readonly realFolders: readonly string[];

  constructor(host: SourceHost, root: string, includeDirs: readonly string[]) {
    this.host = host;
    this.root = root;
    this.folders = includeDirs;
    this.realFolders = [root, ...includeDirs].map((path) => host.realPath(path) ?? path);
  }

  /** The absolute path that an include names, which is also what tells files apart. */
  path(include: string, from: string): string {
    const beside = posix.resolve(posix.dirname(from), include);
    if (this.host.realPath(beside) !== undefined) return beside;
    const elsewhere = this.folders.map((folder) => posix.resolve(folder, include));
    return elsewhere.find((path) => this.host.realPath(path) !== undefined) ?? beside;
  }

  read(path: string): Resolution {
    if (!this.isAllowed(path)) return { kind: 'outside', path };
    const bytes = this.host.read(path);
    return typeof bytes === 'string'
      ? { kind: 'unreadable', path, why: readFailures[bytes] }
      : { kind: 'file', path, bytes };
  }

  /** The path as users are shown it. */
  shown(path: string): string {
    return posix.relative(this.root, path) || posix.basename(path);
  }

  private isAllowed(path: string): boolean {
    const real = this.host.realPath(path);
    // What is not there has no real path. It is judged by its name, beside folders by theirs.
    const folders = real === undefined ? [this.root, ...this.folders] : this.realFolders;
    const named = real ?? path;
    return folders.some((folder) => named === folder || named.startsWith(withSlash(folder)));
  }
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
