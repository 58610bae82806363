import type { GeneratedFile } from './generated-file.js';

/** Where the copy of the runtime comes from that `runtime: 'inline'` puts into the output. */
export interface RuntimeSource {
  /**
   * The files, relative to the copy's folder, of which `index` is the one to import. Imports
   * between them end in `js`.
   *
   * @param language `js` has declarations beside the code
   */
  files(language: 'ts' | 'js'): readonly GeneratedFile[];
}
