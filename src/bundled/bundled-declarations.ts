import { fileURLToPath } from 'node:url';

/** What `tsc` has made of our sources; beside `src` and `dist` alike. */
const folder = new URL('../../dist/types/', import.meta.url);

/** Where the declarations of what generated code imports of the package are, by module. */
export function bundledDeclarations(): Readonly<Record<string, string>> {
  const faces = {
    'qapi-typescript': 'index',
    'qapi-typescript/runtime': 'runtime/index',
    'qapi-typescript/testing': 'testing/mock/index',
  };
  return Object.fromEntries(
    Object.entries(faces).map(([module, face]) => [
      module,
      fileURLToPath(new URL(`${face}.d.ts`, folder)),
    ]),
  );
}
