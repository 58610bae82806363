import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './cache-folder.js';
import { localPath } from './local-path.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** A module of the user's that was loaded: a configuration, an emitter. */
export interface UserModule {
  readonly exports: Readonly<Record<string, unknown>>;
  /** What it is in messages: as the user named it. */
  readonly name: string;
}

/**
 * What was loaded by this process before. Node never loads JavaScript modules again: from the
 * second time on jiti runs these too, as CommonJS, so that they cannot use `await` outside of
 * functions then.
 */
const loaded = new Set<string>();

/**
 * Loads a module of the user's, in TypeScript or JavaScript. TypeScript goes by jiti, since Node 20
 * does not strip types, and later releases neither find `./other.ts` by the name `./other.js` nor
 * take enums. What it imports of ours is our published library, whose classes are not those of the
 * bundle that this stands in: compare by `name` and `kind`, not by `instanceof`.
 *
 * @param name a path (`./mine.ts`, `/src/mine.js`), or a package as `import` would name it
 * @param fresh load it and what it imports again, where it may have changed since
 * @throws UsageError where it cannot be found or fails; the failure itself is its cause
 */
export async function loadModule(
  name: string,
  { cwd, env }: Pick<Session, 'cwd' | 'env'>,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<UserModule> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(pathToFileURL(join(cwd, 'any.js')).href, {
    // It does not change while this runs, and takes long to be looked through.
    nativeModules: ['qapi-typescript', 'typescript'],
    interopDefault: false,
    moduleCache: !fresh,
    fsCache:
      env['NODE_DISABLE_COMPILE_CACHE'] === undefined &&
      join(cacheFolder(env), 'qapi-typescript', 'modules'),
  });
  try {
    const specifier = specifierOf(name, cwd);
    const key = JSON.stringify([cwd, specifier]);
    const isAgain = fresh && loaded.has(key);
    loaded.add(key);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its `import` leaves these to Node
    const exports: unknown = isAgain ? jiti(specifier) : await jiti.import(specifier);
    return { exports: exports as UserModule['exports'], name };
  } catch (error) {
    throw new UsageError(`cannot load '${name}': ${reasonOf(error)}`, { cause: error });
  }
}

/** What was thrown, in one line; it may be of another realm, and be anything. */
function reasonOf(error: unknown): string {
  const { message = String(error) } = Object(error) as { readonly message?: unknown };
  return String(message).replaceAll(/\s+/g, ' ').trim();
}

/** Only packages are looked for in `node_modules`. */
function specifierOf(name: string, cwd: string): string {
  return isModulePath(name) ? localPath(cwd, name) : name;
}

/** Whether a module is named by its path, and not as a package. */
export function isModulePath(name: string): boolean {
  return /^\.{0,2}[/\\]|^[A-Za-z]:[/\\]|\.[cm]?[jt]s$/.test(name);
}
