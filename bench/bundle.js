import { transform, build } from 'esbuild';
import { rollup } from 'rollup';

/**
 * Bundles a program for Node as its users would, and minifies it.
 *
 * @param {'esbuild' | 'rollup'} bundler
 * @param {Readonly<Record<string, string>>} files TypeScript by path; the program is `program.ts`
 * @param {string} runtime what `qapi-typescript/runtime` is: the path of its entry
 * @returns {Promise<string>} the only file that comes out
 */
export async function bundle(bundler, files, runtime) {
  const modules = modulesOf(files, await runtimeText(runtime));
  return bundler === 'esbuild' ? withEsbuild(modules) : withRollup(modules);
}

/**
 * The runtime in one file, as the package has it.
 *
 * @param {string} entry
 */
async function runtimeText(entry) {
  const { outputFiles } = await build({ ...settings, entryPoints: [entry], minify: false });
  return outputFiles[0]?.text ?? '';
}

/** @satisfies {import('esbuild').BuildOptions} */
const settings = {
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  logLevel: 'error',
};

/**
 * @typedef {object} Modules
 * @property {(specifier: string, importer: string) => string | undefined} resolve undefined for
 *   what is Node's
 * @property {(path: string) => string} textOf
 * @property {(path: string) => boolean} hasSideEffects as bundlers must think of it: only packages
 *   can say that they have none
 */

const RUNTIME = 'qapi-typescript/runtime';

/**
 * @param {Readonly<Record<string, string>>} files
 * @param {string} runtime
 * @returns {Modules}
 */
function modulesOf(files, runtime) {
  return {
    resolve(specifier, importer) {
      if (specifier === RUNTIME) return RUNTIME;
      if (!specifier.startsWith('.')) return undefined;
      return new URL(specifier, `file:///${importer}`).pathname.slice(1).replace(/\.js$/, '.ts');
    },
    textOf(path) {
      const text = path === RUNTIME ? runtime : files[path];
      if (text === undefined) throw new Error(`there is no ${path}`);
      return text;
    },
    hasSideEffects: (path) => path !== RUNTIME,
  };
}

/** @param {Modules} modules */
async function withEsbuild({ resolve, textOf, hasSideEffects }) {
  const namespace = 'memory';
  const { outputFiles } = await build({
    ...settings,
    stdin: { contents: 'import "./program.js";', resolveDir: '/' },
    plugins: [
      {
        name: namespace,
        setup(setup) {
          setup.onResolve({ filter: /.*/ }, ({ path, importer }) => {
            const found = resolve(path, importer.replace('<stdin>', ''));
            if (found === undefined) return { path, external: true, sideEffects: false };
            return { path: found, namespace, sideEffects: hasSideEffects(found) };
          });
          setup.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
            contents: textOf(path),
            loader: path === RUNTIME ? 'js' : 'ts',
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** @param {Modules} modules */
async function withRollup({ resolve, textOf, hasSideEffects }) {
  const bundled = await rollup({
    input: './program.js',
    onwarn(warning) {
      throw new Error(warning.message);
    },
    plugins: [
      {
        name: 'memory',
        resolveId(specifier, importer = '') {
          const found = resolve(specifier, importer);
          if (found === undefined)
            return { id: specifier, external: true, moduleSideEffects: false };
          return { id: found, moduleSideEffects: hasSideEffects(found) };
        },
        load: textOf,
        async transform(text, path) {
          if (path === RUNTIME) return null;
          return (await transform(text, { loader: 'ts', target: 'node20.19' })).code;
        },
      },
    ],
  });
  const { output } = await bundled.generate({ format: 'esm' });
  await bundled.close();
  const { code } = await transform(output[0].code, { minify: true, format: 'esm' });
  return code;
}
