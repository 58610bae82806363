import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Endings that a module's name may have in the folder, beside the one it is imported by. */
const endings = ['', '.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

/** `from './x'`, `import './x'`, `import('./x')`, `require('./x')`. */
const reference = /\b(?:from|import|require)\s*\(?\s*(["'])(\.{1,2}\/[^"'\n]*)\1/g;

/**
 * A module of the user's with those files that it imports by path, and so on: what there is to
 * look at when something may have changed. Packages, and names that are put together, are not
 * followed.
 */
export function moduleFiles(path: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, , name = ''] of textOf(file).matchAll(reference)) {
      const found = fileNamed(resolve(dirname(file), name));
      if (found !== undefined) visit(found);
    }
  };
  visit(path);
  return [...seen];
}

function fileNamed(path: string): string | undefined {
  const typed = path.replace(/\.([cm]?)js$/, '.$1ts');
  return [typed, ...endings.map((ending) => `${path}${ending}`)].find(isFile);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
