import { isAscii } from 'node:buffer';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.js';
import { dropOld } from './drop-old.js';

/** What Node has of its loader that its types do not tell of, or that only newer releases have. */
interface Loader {
  readonly enableCompileCache?: (folder: string) => unknown;
  /** What stands before and after the code of a module. */
  readonly wrapper: readonly [string, string];
  /** By extensions of names; other names are taken for `.js`. */
  readonly _extensions: Record<'.js', (module: LoadedModule, filename: string) => void>;
}

interface LoadedModule {
  readonly exports: unknown;
  readonly require: (id: string) => unknown;
}

type ModuleBody = (
  this: unknown,
  exports: unknown,
  require: NodeJS.Require,
  module: LoadedModule,
  filename: string,
  folder: string,
) => unknown;

const loader = Module as unknown as Loader;

/**
 * The modules in which there is much to compile. Code that comes out of such a cache cannot use
 * `import()` without a warning: these do not, and our own is bundled without.
 */
const large = /[/\\](?:ts-morph|typescript|program|validate-program|ts-morph-common)\.c?js$/;

/**
 * Keeps what V8 makes of the code of modules that are loaded by `require` from here on, so that the
 * next run need not compile it: a tenth of the time of `validate`, a quarter of that of `generate`.
 * Node does so by itself since 22.8; for Node 20 it is done here.
 *
 * @param purpose what the run does: each purpose needs other functions
 */
export function enableCompileCache(purpose: string, env: NodeJS.ProcessEnv): void {
  if (env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return;
  const folder = env['NODE_COMPILE_CACHE'] ?? join(cacheFolder(env), 'qapi-typescript', 'code');
  if (loader.enableCompileCache) loader.enableCompileCache(folder);
  else new CompileCache(join(folder, process.version, purpose.replace(/\W/g, '_'))).install();
}

class CompileCache {
  private readonly folder: string;
  /** What there was nothing of yet, with the path that it belongs at. */
  private readonly missing = new Map<string, Script>();

  constructor(folder: string) {
    this.folder = folder;
  }

  install(): void {
    const load = loader._extensions['.js'];
    loader._extensions['.js'] = (module, filename) => {
      if (!large.test(filename)) {
        load(module, filename);
        return;
      }
      const require = Object.assign(
        (id: string) => module.require(id),
        Module.createRequire(filename),
      ) as NodeJS.Require;
      const body = this.bodyOf(wrappedText(filename), filename);
      body.call(module.exports, module.exports, require, module, filename, dirname(filename));
    };
    process.once('exit', () => {
      this.save();
    });
  }

  private bodyOf(text: string, filename: string): ModuleBody {
    const path = this.pathFor(filename);
    const cachedData = read(path);
    const script = new Script(text, { filename, ...(cachedData && { cachedData }) });
    // V8 rejects what another release of it made, or the same one under other flags.
    if (!cachedData || script.cachedDataRejected) this.missing.set(path, script);
    return script.runInThisContext() as ModuleBody;
  }

  /** V8 compares no more than the length of the code, so the name stands for one state of a file. */
  private pathFor(filename: string): string {
    const { ino, mtimeMs, size } = statSync(filename);
    return join(this.folder, [ino, mtimeMs, size].join('-'));
  }

  /** At the end of the run, when it is known which functions such a run needs. */
  private save(): void {
    if (this.missing.size === 0) return;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      // Code of packages that were replaced since.
      dropOld(this.folder);
      for (const [path, script] of this.missing) {
        const draft = `${path}.${String(process.pid)}`;
        // V8 trusts what a file of the right length holds, so it is all on the disk before it counts.
        writeFileSync(draft, script.createCachedData(), { mode: 0o600, flush: true });
        renameSync(draft, path);
      }
    } catch {
      // The next run will compile again; that is no failure of this one.
    }
  }
}

/**
 * The code of a module, as a function. Node reads code as UTF-8 and copies it once more to put the
 * ends around it, which for the nine megabytes of TypeScript, all of them ASCII, can be spared.
 */
function wrappedText(filename: string): string {
  const [head, tail] = loader.wrapper;
  const text = Buffer.concat([Buffer.from(head), readFileSync(filename), Buffer.from(tail)]);
  return text.toString(isAscii(text) ? 'latin1' : 'utf8');
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
