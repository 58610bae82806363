import { dirname, join } from 'node:path';
import type * as prettierModule from 'prettier';
import type { Options } from 'prettier';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { OutputError } from './output-error.js';
import { differsFromDefaults, mayHavePrettierConfig } from './prettier-config.js';

type Prettier = typeof prettierModule;

/**
 * Lays a plan out as the project that it goes into does. Generated text has prettier's default
 * layout; so prettier runs only where the project has a configuration that asks for another, and
 * not over files that its ignore files name.
 *
 * @param done paths of files that are laid out already
 * @throws OutputError where the project's configuration cannot be read, or a file is no code
 */
export async function formatPlan(
  folder: string,
  files: readonly GeneratedFile[],
  done: ReadonlySet<string> = new Set(),
): Promise<readonly GeneratedFile[]> {
  if (!mayHavePrettierConfig(folder) || files.every(({ path }) => done.has(path))) return files;
  const prettier = await import('prettier');
  const project = dirname((await configFile(prettier, folder)) ?? join(folder, 'none'));
  const ignorePath = ['.gitignore', '.prettierignore'].map((name) => join(project, name));
  const mapped = new Set(
    files
      .map(({ path }) => path.replace(/\.map$/, ''))
      .filter((path, at) => path !== files[at]?.path),
  );
  const format = async (file: GeneratedFile): Promise<GeneratedFile> => {
    // A map names places in the file as it is.
    if (mapped.has(file.path) || done.has(file.path)) return file;
    const filepath = join(folder, file.path);
    const config = await configOf(prettier, filepath);
    if (!config || !differsFromDefaults(config)) return file;
    const { ignored, inferredParser } = await prettier.getFileInfo(filepath, { ignorePath });
    if (ignored || inferredParser === null) return file;
    const laidOut = prettier.format(file.text, { ...config, filepath });
    return { ...file, text: await guard(laidOut, `lay out '${file.path}' with prettier`) };
  };
  return Promise.all(files.map(format));
}

function configFile(prettier: Prettier, folder: string): Promise<string | null> {
  return guard(prettier.resolveConfigFile(join(folder, 'any.ts')), readConfig);
}

function configOf(prettier: Prettier, path: string): Promise<Options | null> {
  return guard(prettier.resolveConfig(path, { editorconfig: true }), readConfig);
}

const readConfig = 'read the configuration of prettier';

/** @param what cannot be done, where it fails */
async function guard<T>(promise: Promise<T>, what: string): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(`cannot ${what}: ${reason}`, { cause: error });
  }
}
