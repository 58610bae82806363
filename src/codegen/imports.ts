/** One name that a file imports. */
export interface ImportedName {
  /** `*` for all that the module exports, as one object; it then stands alone. */
  readonly name: string;
  /** What it is called here. */
  readonly local: string;
  /** Nothing here uses it when the program runs. */
  readonly typeOnly: boolean;
}

/** One import declaration. */
export interface ImportedModule {
  /** As written between the quotes. */
  readonly specifier: string;
  /** In the order in which they are printed. */
  readonly names: readonly ImportedName[];
}

/**
 * How a file names another: `../types/a.js`.
 *
 * @param from path of the importing file, relative to the output folder
 * @param to path of the imported file, with its extension `.ts`
 */
export function relativeSpecifier(from: string, to: string, extension: 'js' | 'ts'): string {
  const fromFolders = from.split('/').slice(0, -1);
  const toParts = to.split('/');
  let shared = 0;
  while (shared < fromFolders.length && fromFolders[shared] === toParts[shared]) shared++;
  const up = fromFolders.slice(shared).map(() => '..');
  const path = [...up, ...toParts.slice(shared)].join('/');
  return `${up.length === 0 ? './' : ''}${path.replace(/\.ts$/, '')}.${extension}`;
}

/** By code unit: the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
